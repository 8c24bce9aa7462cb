import os
import re

SHAPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.]{0,80}")


def drain(jobs, results):
    while True:
        item = jobs.get()
        if item is None:
            break
        if not SHAPE.fullmatch(item):
            continue
        with os.popen("/usr/local/bin/printer-state " + item) as pipe:
            results.append(len(pipe.read()))
