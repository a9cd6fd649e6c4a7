#!/usr/bin/env python3
"""Keeps a run waiting for an article from a pipe, and looks at what it tells of its progress.

    progress.py FACTCHECK
"""
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from terminal_of import Terminal

ARTICLE = "Title: Fire at the mill\nSource: Post\nDate: 2026-03-04\n\nThe fire killed 19 people.\n"
WIPE = "\r\x1b[K"


def feed(pipe):
    """Gives the pipe its article after the second that shorter runs are spared."""
    time.sleep(1.3)
    pipe.write_text(ARTICLE)


def slow_run(start, folder):
    pipe = folder / "slow.txt"
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    feeder = threading.Thread(target=feed, args=[pipe])
    feeder.start()
    told = start(["-j1", "--no-cache", "slow.txt", "a.txt", "b.txt"])
    feeder.join()
    return told


def expect(holds, what, told):
    if not holds:
        sys.exit(f"not so: {what}; told {told!r}")


def main():
    factcheck = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for article in ("a.txt", "b.txt"):
            (folder / article).write_text(ARTICLE)

        def at_terminal(more, environment={}):
            return slow_run(lambda words: Terminal([factcheck, *words, *more], folder, environment).rest()[0], folder)

        def piped(more):
            run = lambda words: subprocess.run([factcheck, *words, *more], cwd=folder, capture_output=True)
            return slow_run(lambda words: run(words).stderr.decode(), folder)

        told = at_terminal([])
        expect("reading  " in told and "/3 files" in told, "a long run at a terminal tells how far it is", told)
        expect(told.rfind(WIPE) < told.find("3 articles"), "the line is wiped before anything else is said", told)
        told = at_terminal(["--ascii"])
        expect("#" in told and "█" not in told, "--ascii holds for it", told)
        for more, environment, what in (
            (["--progress", "never"], {}, "never is never"),
            (["-q"], {}, "-q is quiet"),
            ([], {"CI": "true"}, "CI wants none"),
        ):
            told = at_terminal(more, environment)
            expect("reading  " not in told, what, told)
        told = piped([])
        expect("reading  " not in told, "none where standard error is no terminal", told)
        told = piped(["--progress", "always"])
        expect("reading  " in told and told.endswith(WIPE), "always is always", told)


if __name__ == "__main__":
    main()
