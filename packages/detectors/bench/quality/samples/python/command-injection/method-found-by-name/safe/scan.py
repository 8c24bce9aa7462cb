import os
import shlex


class Scan:
    def as_given(self, name):
        return name

    def as_word(self, name):
        return shlex.quote(name)


def prepare(name):
    method = getattr(Scan(), "as_" + "word")
    return method(name)


def start(name):
    return os.system("/opt/scan/bin/scan --label " + prepare(name) + " /srv/inbox/latest")
