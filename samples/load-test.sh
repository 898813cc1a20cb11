#!/usr/bin/env bash
# 200 clients at once against the web sample for 30 s, or what is said: samples/load-test.sh [CLIENTS [SECONDS]].
# Fails on any error, and if the server has more than 1.2 times the memory at the end that it had after a third of the time.
set -euo pipefail
samples=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$samples/start-web.sh"

dotnet "$samples/../artifacts/samples/bin/LoadTest/release/load-test.dll" \
    "$url/rubrics/station-stars/score" "$samples/documents/simaqiao.json" '"total":"87.17"' "$server" "${1:-200}" "${2:-30}"
