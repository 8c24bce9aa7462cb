import os
import re


class Cache:
    def __init__(self, root):
        self.root = root

    def _path(self, key):
        if not re.fullmatch(r'[a-f0-9]{32}', key):
            raise KeyError(key)
        return os.path.join(self.root, key[:2], key)

    def discard(self, key):
        try:
            os.remove(self._path(key))
        except FileNotFoundError:
            return False
        return True
