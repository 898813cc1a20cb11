#!/usr/bin/env bash
# The first use of Rubric.Engine in an empty folder: the very lines of its README, the packed files, no source of ours.
# What the packages depend on comes from the folder that .ci/samples restored it into; no network is used.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readme=$root/src/Rubric.Engine/README.md
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# The block of a language; with a name, the one below the line that ends with that name.
block() { awk -v fence="\`\`\`$1" -v name="${2:-}" '
    inside && $0 == "```" { exit }
    inside { print }
    name == "" || index($0, "`" name "`:") { named = 1 }
    named && $0 == fence { inside = 1 }' "$readme"; }

cat > NuGet.config << XML
<configuration>
  <packageSources>
    <clear />
    <add key="packed" value="$root/artifacts/package/release" />
    <add key="dependencies" value="$root/artifacts/sample-packages" />
  </packageSources>
  <packageSourceMapping>
    <packageSource key="packed"><package pattern="Rubric.*" /></packageSource>
    <packageSource key="dependencies"><package pattern="*" /></packageSource>
  </packageSourceMapping>
  <config><add key="globalPackagesFolder" value="packages" /></config>
</configuration>
XML

dotnet new console --name FirstUse --output .
if compgen -G "$root/artifacts/package/release/Rubric.Engine.*-*.nupkg" > /dev/null; then
    dotnet add package Rubric.Engine --prerelease
else
    dotnet add package Rubric.Engine
fi
block yaml rubric.yaml > rubric.yaml
block yaml sheet.yaml > sheet.yaml
block csharp > Program.cs
block text > expected.txt

dotnet run > printed.txt
cat printed.txt
diff expected.txt printed.txt
grep -q '★' printed.txt
