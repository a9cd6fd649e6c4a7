#!/usr/bin/env python3
"""Runs the program at a terminal of its own with --pager: the pager gets the words, and the code stays that of the run.

    pager.py FACTCHECK SOURCE_DIR
"""
import os
import subprocess
import sys

from terminal_of import Terminal

ENVIRONMENT = {"PATH": "/usr/bin:/bin", "FACTCHECK_CACHE": ""}


def at_terminal(words, folder, pager):
    """What comes up at the terminal, and the code."""
    return Terminal(words, folder, ENVIRONMENT | {"PAGER": pager}).rest()


def expect(holds, what):
    if not holds:
        sys.exit(f"not so: {what}")


def main():
    factcheck, source = os.path.abspath(sys.argv[1]), sys.argv[2]
    mark = "/bin/sed s/^/PAGED:/"  # words cut at blanks, no shell

    shown, code = at_terminal([factcheck, "rules", "--pager", "auto"], source, mark)
    expect(code == 0 and "PAGED:" in shown, "a pager shows what goes to a terminal")
    shown, code = at_terminal([factcheck, "rules"], source, mark)
    expect(code == 0 and "PAGED:" not in shown, "no pager unless it is asked for")
    shown, code = at_terminal([factcheck, "rules", "--pager", "auto"], source, "/nowhere/more")
    expect(code == 0 and "amounts-differ" in shown, "without the pager the words come all the same")
    shown, code = at_terminal([factcheck, "--pager", "auto", "corpus"], source, "/bin/true")
    expect(code == 1 and "error[" not in shown, "who leaves the pager early changes no code")
    shown, code = at_terminal([factcheck, "--pager", "auto", "-v", "corpus"], source, "/bin/cat")
    expect(code == 1 and "\x1b[" in shown, "colours stay")

    piped = subprocess.run([factcheck, "rules", "--pager", "auto"], env=ENVIRONMENT | {"PAGER": mark}, capture_output=True, text=True)
    expect("PAGED:" not in piped.stdout and piped.stdout, "no pager where there is no terminal")


if __name__ == "__main__":
    main()
