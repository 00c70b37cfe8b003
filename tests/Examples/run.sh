#!/usr/bin/env bash
# Gets the documents, generates and compiles each, replays each declared example to the emitted client and prints how many survive.
#   tests/Examples/run.sh [--stripe DIR] [--write]
# DIR holds Stripe's spec3.json and fixtures3.json of one commit (the folder openapi/ of its public OpenAPI repository): the answers that Stripe recorded
# come in no package. --write lists anew, in known.tsv, what the documents get wrong.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

stripe= write=
while [ $# -gt 0 ]; do
  case $1 in
    --stripe) stripe=$(realpath "$2"); shift 2 ;;
    --write) write=--write; shift ;;
    *) echo "usage: $0 [--stripe DIR] [--write]"; exit 2 ;;
  esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p out

# One file each out of large packages: npm checks the package, sha256sum that nobody here has touched the file.
get() {
  (cd "$work" && npm pack --silent "$1" > pack && tar xzf "$(tail -1 pack)" package/"$2") && mv "$work/package/$2" "out/$3"
}
sha256sum --check --status documents.sha256 2> /dev/null || {
  get @octokit/openapi@23.0.2 generated/api.github.com.json github.json
  for version in 2.0 3.0 3.1; do get @readme/oas-examples@8.2.2 $version/json/petstore.json petstore-$version.json; done
  get @readme/oas-examples@8.2.2 3.1/json/train-travel.json train-travel.json
  sha256sum --check --quiet documents.sha256
}

documents=()
for name in petstore-2.0 petstore-3.0 petstore-3.1 train-travel github; do documents+=("$name=out/$name.json"); done
score=(--score README.md)
if [ -n "$stripe" ]; then documents=("stripe=$stripe/spec3.json"); score=(); fi

dotnet build Examples.csproj -c Release -v q -nologo
dotnet run --project Examples.csproj -c Release --no-build -- "${documents[@]}" --known known.tsv "${score[@]}" $write
