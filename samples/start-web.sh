# Sourced by the scripts that need the web sample: starts it on a free port of this machine, sets $url and $server, and stops it at the end.
web_log=$(mktemp)
(cd "$samples/WebApi" && exec dotnet ../../artifacts/samples/bin/WebApi/release/webapi-sample.dll --urls http://127.0.0.1:0) > "$web_log" 2>&1 &
server=$!
trap 'kill "$server" 2> /dev/null || true; rm -f "$web_log"' EXIT

for _ in $(seq 300); do
    url=$(grep -o 'http://127\.0\.0\.1:[0-9]*' "$web_log" | head -1 || true)
    [ -n "$url" ] && break
    kill -0 "$server" 2> /dev/null || break
    sleep 0.1
done
if [ -z "$url" ]; then
    cat "$web_log"
    echo "the web sample did not start" >&2
    exit 1
fi
