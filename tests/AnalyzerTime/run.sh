#!/usr/bin/env bash
# Makes a project of 500 call sites and prints what share of its compile the analyzers of calls take. Fails at 5 % or more.
# Each compile has a compiler process of its own, cold as in a CI job. Times are wall clock: run it on a machine that does nothing else.
#   tests/AnalyzerTime/run.sh [RUNS]      the median of RUNS compiles (5)
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
runs=${1:-5}
root=$(cd ../.. && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/Calls.csproj" << EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <LangVersion>14.0</LangVersion>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <RootNamespace>Calls</RootNamespace>
  </PropertyGroup>
  <Import Project="$root/generator/Apikley.Generated/InRepository.props" />
  <ItemGroup>
    <PackageReference Include="Apikley.Generated" />
  </ItemGroup>
  <Import Project="$root/generator/Apikley.Generated/InRepository.targets" />
</Project>
EOF
mkdir -p "$work/specs/google"
cp "$root/specs/google/nano-banana-edit.yaml" "$work/specs/google/"

# Fifty methods of ten call sites each: what is constant, what is put together, and what nobody can know, beside code that has nothing to do with calls.
for method in $(seq 50); do
  cat << EOF
using Apikley;
using Calls.Google;

namespace Calls;

public static class Calls$method
{
    private const string Style = "as a watercolour, number $method";
    private static readonly Uri Photo = new("https://example.com/$method.png");

    public static async Task<IReadOnlyList<string>> RunAsync(ApikleyClient client, string subject, IReadOnlyList<Uri> photos, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
EOF
  for site in $(seq 10); do
    case $((site % 5)) in
      0) value="\"a photo of \" + subject"; images="[.. photos]" ;;
      1) value="\$\"{subject}, {Style}\""; images="[Photo]" ;;
      2) value="Style"; images="[Photo, new Uri(\"https://example.com/$site.png\")]" ;;
      3) value="subject.Trim()"; images="photos" ;;
      *) value="site$site"; images="new List<Uri>(photos)" ;;
    esac
    cat << EOF
        var site$site = seen.TryGetValue(subject, out var count$site) ? "again " + count$site.ToString() : "a new picture of a cat";
        var task$site = await client.Google.NanoBananaEdit.CreateTaskAsync(
            new NanoBananaEditInput { Prompt = $value, ImageUrls = $images, ImageSize = NanoBananaEditImageSize.Ratio16x9, OutputFormat = NanoBananaEditOutputFormat.Png },
            cancellationToken: cancellationToken);
        seen[subject] = count$site + 1;
        ids.Add(task$site.TaskId + ":" + string.Join(",", photos.Where(photo => photo.Host.Length > $site).Select(photo => photo.ToString())));
EOF
  done
  cat << EOF
        return ids;
    }
}
EOF
  echo "//FILE"
done | awk -v dir="$work" 'BEGIN { n = 1; file = dir "/Calls" n ".cs" } /^\/\/FILE$/ { close(file); n++; file = dir "/Calls" n ".cs"; next } { print > file }'

dotnet build "$work" -c Release -v q -nologo > "$work/log" || { cat "$work/log"; exit 1; }
shares=()
for _ in $(seq "$runs"); do
  rm -rf "$work/obj/Release" "$work/bin"
  dotnet build "$work" -c Release --no-restore --no-dependencies -nologo -v detailed -p:ReportAnalyzer=true -p:UseSharedCompilation=false -clp:PerformanceSummary > "$work/log"

  # The table of analyzers comes first, that of generators second: the first line of ours is the analyzers'.
  ours=$(awk '/Total analyzer execution time/ { at = 1 } at && / Apikley\.Generator, Version/ { print $1; exit }' "$work/log")
  all=$(awk '/Total analyzer execution time/ { print $5; exit }' "$work/log")
  compile=$(awk '$2 == "ms" && $3 == "Csc" { print $1 / 1000 }' "$work/log")
  share=$(awk -v ours="${ours#<}" -v compile="$compile" 'BEGIN { printf "%.2f", 100 * ours / compile }')
  echo "analyzers of calls $ours s (all analyzers $all s), compile $compile s: $share %"
  shares+=("$share")
done
median=$(printf '%s\n' "${shares[@]}" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }')
echo "analyzer time: $median % of the compile"
awk -v share="$median" 'BEGIN { exit !(share < 5) }' || { echo "It must stay under 5 %."; exit 1; }
