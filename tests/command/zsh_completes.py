#!/usr/bin/env python3
"""Types half of a command line into zsh, presses Tab and looks at what zsh makes of it.

    zsh_completes.py FACTCHECK
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from terminal_of import Terminal

ROWS = [  # typed, and what it becomes
    ("factcheck ext", "factcheck extract "),
    ("factcheck --color al", "factcheck --color always"),
    ("factcheck show --stage ment", "factcheck show --stage mentions"),
    ("factcheck --show contradict,dif", "factcheck --show contradict,differ"),
    ("factcheck explain dates-d", "factcheck explain dates-differ"),
    ("factcheck cache cl", "factcheck cache clear"),
    ("factcheck --also sar", "factcheck --also sarif="),
    ("factcheck -o wo", "factcheck -o words.txt"),
    ("factcheck --ex", "factcheck --ex"),  # several begin so: nothing is chosen
]


def main():
    factcheck = os.path.abspath(sys.argv[1])
    zsh = shutil.which("zsh")
    if zsh is None:
        print("zsh is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "words.txt").touch()
        script = subprocess.run([factcheck, "completions", "zsh"], capture_output=True, text=True, check=True).stdout
        (folder / "_factcheck").write_text(script)
        terminal = Terminal([zsh, "-f", "-i"], folder, {"HOME": name, "PS1": "> "})
        terminal.types("fpath=($PWD $fpath); autoload -U compinit; compinit -u -D; unsetopt BEEP; PS1='re''ady '\n")
        if not terminal.shows(["ready "]):  # not as it was typed
            sys.exit("zsh does not start")
        for typed, becomes in ROWS:
            terminal.types("\x15" + typed + "\t\x05#END")  # clear the line; Tab; go to its end
            if not terminal.shows([becomes.rstrip(), "#END"], 20):
                sys.exit(f"{typed!r} does not become {becomes!r}: {terminal.seen!r}")


if __name__ == "__main__":
    main()
