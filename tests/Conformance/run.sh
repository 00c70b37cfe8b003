#!/usr/bin/env bash
# Installs the AutoRest test server, starts it on a free loopback port, makes every call and prints the score.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

work=$(mktemp -d)
server=
stop() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

if ! cmp -s package-lock.json node_modules/.installed; then
  npm ci --silent --no-fund --no-audit
  cp package-lock.json node_modules/.installed
fi

dotnet build Conformance.csproj -c Release -v q -nologo

PORT_FILE="$work/port" node --require ./loopback.cjs node_modules/@microsoft.azure/autorest.testserver/dist/cli/cli.js \
  run --coverageDirectory="$work/coverage" > "$work/server.log" 2>&1 &
server=$!
for _ in $(seq 300); do
  [ -s "$work/port" ] && break
  kill -0 "$server" 2>/dev/null || { cat "$work/server.log"; echo "The test server did not start."; exit 1; }
  sleep 0.1
done
[ -s "$work/port" ] || { cat "$work/server.log"; echo "The test server did not listen within 30 s."; exit 1; }

dotnet run --project Conformance.csproj -c Release --no-build -- "http://127.0.0.1:$(cat "$work/port")" README.md
