#!/usr/bin/env python3
"""Goes through `factcheck review` at a terminal of its own: decisions are kept key by key, undone, and need a reason.

    review_keys.py FACTCHECK SOURCE_DIR
"""
import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "command"))
from terminal_of import Terminal  # noqa: E402


def main():
    factcheck, source = os.path.abspath(sys.argv[1]), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(source / "corpus", folder / "corpus")
        kept = folder / "factcheck-decisions.yaml"
        terminal = Terminal([factcheck, "review", "--by", "R. Ames", "corpus"], folder, {"FACTCHECK_CACHE": "", "EDITOR": "/bin/echo EDITOR"})
        steps = [
            ("", "[q] quit", lambda: not kept.exists()),
            ("f", "because:", lambda: True),
            ("one counts the town\n", "2 of ...[q] quit", lambda: "one counts the town" in kept.read_text()),
            ("e", "[1] the first place", lambda: True),
            ("1", "EDITOR +...[q] quit", lambda: True),
            ("u", "1 of ...[q] quit", lambda: "one counts the town" not in kept.read_text()),
            ("a", "because:", lambda: True),
            ("\n", "a decision needs a reason...[q] quit", lambda: "fc1:" not in kept.read_text()),
            ("w", "because:", lambda: True),
            ("printed so\n", "2 of ...[q] quit", lambda: "wont-fix" in kept.read_text() and "R. Ames" in kept.read_text()),
            ("s", "3 of ...[q] quit", lambda: True),
            ("q", "left without a word", lambda: True),
        ]
        for keys, wanted, holds in steps:
            terminal.types(keys)
            if not terminal.shows(wanted.split("...")) or not holds():
                sys.exit(f"after {keys!r}: no {wanted!r}, or the file is not as it should be")
        if terminal.status() != 0:
            sys.exit("review did not end with 0")


if __name__ == "__main__":
    main()
