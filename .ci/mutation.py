"""Sums a mutation report by folder, lists the mutants that no test noticed, and fails below 85 %."""
import json
import sys
from collections import Counter, defaultdict

LEAST = 85
noticed, unnoticed = ("Killed", "Timeout"), ("Survived", "NoCoverage")
folders = defaultdict(Counter)

with open(sys.argv[1], encoding="utf-8") as report:
    files = json.load(report)["files"]
for path, file in sorted(files.items()):
    name = path.replace("\\", "/").split("/src/Rubric.Engine/")[-1]
    source = file["source"].splitlines()
    folders[name.rpartition("/")[0]].update(m["status"] for m in file["mutants"])
    for mutant in (m for m in file["mutants"] if m["status"] in unnoticed):
        start, end = mutant["location"]["start"], mutant["location"]["end"]
        line = source[start["line"] - 1]
        was = line[start["column"] - 1 : end["column"] - 1 if end["line"] == start["line"] else None]
        print(f"{name}({start['line']},{start['column']}): {mutant['status']}: {was.strip()[:90]} => {' '.join(mutant['replacement'].split())[:90]}")

low = False
for folder, counts in sorted(folders.items()):
    hit = sum(counts[s] for s in noticed)
    mutants = hit + sum(counts[s] for s in unnoticed)
    if mutants:
        low |= 100 * hit < LEAST * mutants
        print(f"{folder:10} {100 * hit / mutants:5.1f} % ({hit} of {mutants}; {counts['Timeout']} ran out of time, {counts['CompileError']} more do not compile)")
sys.exit(1 if low else 0)
