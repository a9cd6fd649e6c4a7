"""A program at a terminal of its own, for tests that type and look."""
import os
import pty
import select
import time


class Terminal:
    """Starts a program at a terminal of 100 columns."""

    def __init__(self, words, folder, environment):
        self.child, self.end = pty.fork()
        self.seen = b""
        if self.child == 0:
            os.chdir(folder)
            os.execve(words[0], words, {"PATH": "/usr/bin:/bin", "TERM": "xterm", "COLUMNS": "100"} | environment)

    def read(self, seconds):
        """More of what is shown; False at the end."""
        ready, _, _ = select.select([self.end], [], [], seconds)
        try:
            piece = os.read(self.end, 65536) if ready else None
        except OSError:  # the program has ended
            return False
        self.seen += piece or b""
        return piece != b""

    def shows(self, parts, seconds=60):
        """Whether all of these come up after what was typed last."""
        end = time.monotonic() + seconds
        while not all(part.encode() in self.seen for part in parts) and time.monotonic() < end and self.read(0.1):
            pass
        return all(part.encode() in self.seen for part in parts)

    def types(self, keys):
        self.seen = b""
        os.write(self.end, keys.encode())

    def rest(self):
        """All that is shown until the program ends, and its code."""
        while self.read(60):
            pass
        return self.seen.decode(), self.status()

    def status(self):
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])
