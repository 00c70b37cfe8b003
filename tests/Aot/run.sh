#!/usr/bin/env bash
# Publishes the client, alone and among an application's services, with Native AOT, fails on any IL warning, runs both against the emulator,
# and prints what the client alone costs in bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$(mktemp -d)
emulator=
cleanup() { if [ -n "$emulator" ]; then kill "$emulator" 2>/dev/null || true; fi; rm -rf "$out"; }
trap cleanup EXIT

for program in Client Hosted Empty; do
  dotnet publish "$here/$program" -c Release -r linux-x64 -o "$out/$program" -v m > "$out/$program.log" 2>&1 || { cat "$out/$program.log"; exit 1; }
  if grep -E "warning (IL|AOT)[0-9]+" "$out/$program.log"; then echo "aot: $program has trim or AOT warnings"; exit 1; fi
done

tool="$root/runtime/Apikley.Emulator.Tool"
dotnet build "$tool" -c Release -v q -nologo > "$out/emulator-build.log" 2>&1 || { cat "$out/emulator-build.log"; exit 1; }
key=aot-key
dotnet "$tool/bin/Release/net10.0/apikley-emulator.dll" --specs "$root/specs" --port 0 --speed 20 --key $key > "$out/emulator.log" 2>&1 &
emulator=$!
for _ in $(seq 300); do grep -q "http://" "$out/emulator.log" && break; sleep 0.1; done
address=$(grep -oE "http://[0-9.]+:[0-9]+" "$out/emulator.log" | head -1)/

"$out/Client/Client" "$address" $key "$out/result"
ls "$out"/result/* > /dev/null
"$out/Hosted/Hosted" "$address" $key "$out/hosted"
client=$(stat -c %s "$out/Client/Client"); empty=$(stat -c %s "$out/Empty/Empty")
echo "aot: client $client bytes, empty HttpClient program $empty bytes, difference $((client - empty))"
if [ $((client - empty)) -gt 1000000 ]; then echo "aot: the difference is more than 1 MB"; exit 1; fi
