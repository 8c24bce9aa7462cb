import os
import sys

from rollup import roll_up

LOCK = "/tmp/rollup.lock"


def main():
    if os.path.exists(LOCK):
        sys.exit("another one is running")
    with open(LOCK, "w") as lock:
        lock.write(str(os.getpid()))
    try:
        roll_up()
    finally:
        os.remove(LOCK)


if __name__ == "__main__":
    main()
