"""Runs a program at a terminal of its own: what comes on standard input is typed, what the terminal shows goes to standard output."""
import os
import pty
import select
import sys


def main() -> int:
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.argv[1], sys.argv[1:])
    watched = [0, terminal]
    while True:
        ready, _, _ = select.select(watched, [], [])
        if 0 in ready:
            typed = os.read(0, 4096)
            if typed:
                os.write(terminal, typed)
            else:
                watched.remove(0)
        if terminal in ready:
            try:
                shown = os.read(terminal, 4096)
            except OSError:
                break
            if not shown:
                break
            os.write(1, shown)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


code = main()
sys.exit(code if code >= 0 else 128 - code)
