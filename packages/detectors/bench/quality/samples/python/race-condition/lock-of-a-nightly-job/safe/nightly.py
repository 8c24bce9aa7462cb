import os
import sys

from rollup import roll_up

LOCK = "/tmp/rollup.lock"


def main():
    try:
        with open(LOCK, "x") as lock:
            lock.write(str(os.getpid()))
    except FileExistsError:
        sys.exit("another one is running")
    try:
        roll_up()
    finally:
        os.remove(LOCK)


if __name__ == "__main__":
    main()
