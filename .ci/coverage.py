"""Adds up cobertura reports: a line or branch counts as covered if the tests of either library reach it."""
import re
import sys
import xml.etree.ElementTree as tree

missing = "--missing" in sys.argv
files = {}  # file -> line -> [hits, taken branches, branches]
for report in (a for a in sys.argv[1:] if a.endswith(".xml")):
    for package in tree.parse(report).iter("package"):
        for part in package.iter("class"):
            name = part.get("filename").replace("\\", "/")
            name = name[name.find("src/") :] if "src/" in name else name
            lines = files.setdefault((package.get("name"), name), {})
            for line in part.iter("line"):
                covered = re.search(r"\((\d+)/(\d+)\)", line.get("condition-coverage") or "(0/0)")
                taken, branches = int(covered.group(1)), int(covered.group(2))
                entry = lines.setdefault(int(line.get("number")), [0, 0, 0])
                entry[0] += int(line.get("hits"))
                # Reports do not say which branches were taken, so the better report counts.
                entry[1], entry[2] = max(entry[1], taken), max(entry[2], branches)


def ranges(numbers):
    runs = []
    for number in sorted(numbers):
        if runs and number <= runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


if missing:
    for (_, name), lines in sorted(files.items(), key=lambda f: -sum(1 for e in f[1].values() if e[0] == 0 or e[1] < e[2])):
        unreached = [n for n, e in lines.items() if e[0] == 0]
        halves = [n for n, e in lines.items() if e[0] > 0 and e[1] < e[2]]
        if unreached or halves:
            print(f"{name}: lines {ranges(unreached) or 'none'}; branches in {ranges(halves) or 'none'}")

for package in sorted({package for package, _ in files}):
    entries = [e for (p, _), lines in files.items() if p == package for e in lines.values()]
    hit, branches = sum(e[0] > 0 for e in entries), sum(e[2] for e in entries)
    taken = sum(e[1] for e in entries)
    print(f"{package:15} lines {100 * hit / len(entries):5.1f} % ({hit} of {len(entries)}), branches {100 * taken / max(1, branches):5.1f} % ({taken} of {branches})")
