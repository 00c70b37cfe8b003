#!/usr/bin/env bash
# Proves that creates are paid for once, although the program is killed and the network misbehaves. Exits non-zero when they are not.
# --jobs 600 --kills 4 --seeds 1,2,3 --programs apikley,apikley-resilience,httpclient,refit --faults PROFILE --keep FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
log=$(mktemp)
proof=
# The proof runs in a process group of its own: whatever is left of it goes with it.
cleanup() { rm -f "$log"; if [ -n "$proof" ]; then kill -KILL -- "-$proof" 2> /dev/null || true; fi; }
trap cleanup EXIT
trap 'exit 130' INT TERM

for project in runtime/Apikley.Emulator.Tool tests/MoneySafety; do
  dotnet build "$root/$project" -c Release -v q -nologo > "$log" 2>&1 || { cat "$log"; exit 1; }
done

setsid dotnet "$here/bin/Release/net10.0/MoneySafety.dll" prove \
  --emulator "$root/runtime/Apikley.Emulator.Tool/bin/Release/net10.0/apikley-emulator.dll" --specs "$root/specs/google" "$@" &
proof=$!
wait "$proof"
