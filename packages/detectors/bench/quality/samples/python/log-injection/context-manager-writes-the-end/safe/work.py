import contextlib
import logging
import time

log = logging.getLogger("work")


@contextlib.contextmanager
def timed(label):
    started = time.monotonic()
    try:
        yield label
    finally:
        spent = time.monotonic() - started
        log.info("%r took %.3f s", label, spent)
