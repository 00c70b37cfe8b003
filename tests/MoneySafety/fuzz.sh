#!/usr/bin/env bash
# Feeds rubbish to what reads answers and to the callbacks endpoint: fuzz.sh [inputs of each kind, 100000] [seed, 1]. Non-zero on a crash, a hang, or memory that grows.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet build "$here" -c Release -v q -nologo > "$log" 2>&1 || { cat "$log"; exit 1; }
dotnet "$here/bin/Release/net10.0/MoneySafety.dll" fuzz "$@"
