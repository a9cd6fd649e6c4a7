#!/usr/bin/env python3
"""Runs the commands of a page of documentation, and holds what it shows of their output against what they say.

    run_commands.py FACTCHECK SOURCE_DIR PAGE...

Every line of a ```sh block that begins with `factcheck` is run in a folder that holds the sample corpus (as corpus/ and as
articles/) and pairs.jsonl, and has to end with 0 or 1. Other lines are left alone; what a pipe goes to is left out where it
is not installed. A block of
another kind right behind it shows their output and the files they wrote: each of its lines has to be in there; `…` in it
stands for anything on that line, and a line of `…` alone for any lines.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

PAIR = '{"id": 1, "a": "The ferry carried 40 people.", "b": "The ferry carried 60 people."}\n'


def run_block(block, folder, factcheck):
    """What the lines say and write, and what went wrong."""
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    said, wrong = "", []
    environment = {"PATH": f"{factcheck.parent}:/usr/bin:/bin", "FACTCHECK_CACHE": "", "LC_ALL": "C.UTF-8", "HOME": str(folder)}
    for line in block.strip().splitlines():
        if not line.startswith("factcheck "):
            continue
        command, pipe, reader = line.partition(" | ")
        if pipe and shutil.which(reader.split()[0]) is None:
            print(f"note: {reader.split()[0]} is not installed; run without it: {line}")
            line = command
        done = subprocess.run(["bash", "-c", line], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=300)
        said += done.stdout.decode("utf-8")
        if done.returncode not in (0, 1):
            wrong.append(f"`{line}` ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')}")
    for path in sorted(folder.rglob("*")):
        if path.is_file() and before.get(path) != path.stat().st_mtime_ns:
            said += path.read_text(encoding="utf-8")
    return said, wrong


def is_shown(line, said):
    parts = [re.escape(part) for part in line.strip().split("…")]
    return re.search("[^\n]*".join(parts), said) is not None


def check_page(page, folder, factcheck):
    failures, said, ran = [], None, 0
    end = 0
    text = page.read_text(encoding="utf-8")
    for fence in FENCE.finditer(text):
        kind, block = fence.groups()
        if kind == "sh":
            said, wrong = run_block(block, folder, factcheck)
            failures += wrong
            ran += any(line.startswith("factcheck ") for line in block.splitlines())
        elif said is not None and not text[end:fence.start()].strip():
            failures += [f"not in the output: {line}" for line in block.splitlines()
                         if line.strip() not in ("", "…") and not is_shown(line, said)]
        end = fence.end()
    if ran == 0:
        failures.append("no command in it")
    return [f"{page.name}: {failure}" for failure in failures]


def main():
    factcheck, source = Path(os.path.abspath(sys.argv[1])), Path(sys.argv[2]).resolve()
    failures = []
    for page in sys.argv[3:]:
        with tempfile.TemporaryDirectory() as place:
            for folder in ("corpus", "articles"):
                shutil.copytree(source / "corpus", Path(place) / folder)
            (Path(place) / "pairs.jsonl").write_text(PAIR, encoding="utf-8")
            failures += check_page(source / page, Path(place), factcheck)
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
