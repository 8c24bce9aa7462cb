import random


class Keys:
    def __init__(self, source):
        self._source = source

    def session_key(self):
        return "%032x" % self._source.getrandbits(128)


def default_keys():
    return Keys(random.SystemRandom())
