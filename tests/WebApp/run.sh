#!/usr/bin/env bash
# Runs samples/WebApp as its README section says, with curl: creates a task, follows it to its result, and fetches the picture.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$(mktemp -d)
app=
cleanup() { if [ -n "$app" ]; then kill "$app" 2>/dev/null || true; wait "$app" 2>/dev/null || true; fi; rm -rf "$out"; }
trap cleanup EXIT
fail() { echo "webapp: $1"; cat "$out"/*; exit 1; }

dotnet build "$root/samples/WebApp" -v q -nologo > "$out/build.log" 2>&1 || fail "does not build"
port=$((20000 + RANDOM % 20000))
address=http://127.0.0.1:$port
cd "$root/samples/WebApp"
env -u APIKLEY_API_KEY dotnet bin/Debug/net10.0/WebApp.dll --Urls "$address" --Apikley:CallBackAddress "$address/apikley/callbacks" > "$out/app.log" 2>&1 &
app=$!
for _ in $(seq 150); do grep -q "Application started" "$out/app.log" && break; kill -0 "$app" 2>/dev/null || fail "ended"; sleep 0.2; done

create() { curl -sf "$address/tasks" -H 'Content-Type: application/json' -H "Idempotency-Key: $1" -d '{"prompt":"a character figure"}'; }
first=$(create one) || fail "refused the task"
[ "$(create one)" = "$first" ] || fail "made two tasks for one Idempotency-Key"
task=$(sed -E 's/.*"taskId":"([^"]+)".*/\1/' <<< "$first")

curl -sfN --max-time 60 "$address/tasks/$task" > "$out/events" || fail "broke off its events"
grep -q '"state":"generating"' "$out/events" || fail "did not show that the task was generating"
url=$(sed -nE 's/.*"urls":\["([^"]+)".*/\1/p' "$out/events")
[ -n "$url" ] || fail "showed no result"
curl -sf "$url" -o "$out/picture" || fail "named a picture that is not there"
[ "$(head -c 4 "$out/picture" | tail -c 3)" = PNG ] || fail "named a picture that is none"

[ "$(curl -s -o /dev/null -w '%{http_code}' -X POST "$address/apikley/callbacks" -d '{}')" = 401 ] || fail "took a callback without a ticket"
[ "$(curl -s -o /dev/null -w '%{http_code}' "$address/tasks" -H 'Content-Type: application/json' -d '{"prompt":"x","photo":"nowhere"}')" = 400 ] || fail "took a photo that is no address"
echo "webapp: task $task followed to its picture"
