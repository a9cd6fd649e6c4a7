#!/usr/bin/env python3
"""Goes through `factcheck review` at a terminal of its own: decisions are kept key by key, undone, and need a reason.

    review_keys.py FACTCHECK SOURCE_DIR
"""
import os
import pty
import select
import shutil
import sys
import tempfile
import time
from pathlib import Path


class Terminal:
    """The program in a terminal: what it shows is read until it waits for a key."""

    def __init__(self, words, folder):
        self.child, self.end = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            environment = {"PATH": "/usr/bin:/bin", "TERM": "xterm", "COLUMNS": "100", "FACTCHECK_CACHE": "", "EDITOR": "/bin/echo EDITOR"}
            os.execve(words[0], words, environment)

    def shows(self, wanted, seconds=60):
        """Whether all of these come up: `...` parts them."""
        parts = [part.encode() for part in wanted.split("...")]
        shown, end = b"", time.monotonic() + seconds
        while time.monotonic() < end and not all(part in shown for part in parts):
            ready, _, _ = select.select([self.end], [], [], 0.1)
            try:
                shown += os.read(self.end, 65536) if ready else b""
            except OSError:  # the program has ended
                break
        return all(part in shown for part in parts)

    def types(self, keys):
        os.write(self.end, keys.encode())

    def status(self):
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])


def main():
    factcheck, source = os.path.abspath(sys.argv[1]), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(source / "corpus", folder / "corpus")
        kept = folder / "factcheck-decisions.yaml"
        terminal = Terminal([factcheck, "review", "--by", "R. Ames", "corpus"], folder)
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
            if not terminal.shows(wanted) or not holds():
                sys.exit(f"after {keys!r}: no {wanted!r}, or the file is not as it should be")
        if terminal.status() != 0:
            sys.exit("review did not end with 0")


if __name__ == "__main__":
    main()
