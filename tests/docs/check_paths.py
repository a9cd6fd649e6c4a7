#!/usr/bin/env python3
"""Holds the paths that pages of documentation name against what there is.

    check_paths.py SOURCE_DIR PAGE...

A path is what a link leads to, and what stands between backticks and begins with a folder of the project; `*` in it stands for
any letters.
"""
import re
import sys
from pathlib import Path

FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:\s]+)\)")
QUOTED = re.compile(r"`((?:apps|bench|cmake|corpus|docs|lib|tests|tools)/[\w./*-]*)`")


def missing(page, source):
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    linked = [(page.parent, path) for path in LINK.findall(text)]
    quoted = [(source, path) for path in QUOTED.findall(text)]
    return [path for folder, path in linked + quoted if not any(folder.glob(path.rstrip("/")))]


def main():
    source = Path(sys.argv[1]).resolve()
    failures = [f"{page}: there is no {path}" for page in sys.argv[2:] for path in missing(source / page, source)]
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
