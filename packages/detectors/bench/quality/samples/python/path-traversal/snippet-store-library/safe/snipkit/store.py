import os
import re
import tempfile

from .errors import InvalidName, SnippetMissing

EXTENSION = ".snip"
NAME = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")


class SnippetStore:
    def __init__(self, root):
        self.root = os.path.abspath(os.path.expanduser(root))

    def _path(self, collection, name):
        for part in (collection, name):
            if not NAME.match(part):
                raise InvalidName(part)
        return os.path.join(self.root, collection, name + EXTENSION)

    def write(self, collection, name, text):
        path = self._path(collection, name)
        folder = os.path.dirname(path)
        os.makedirs(folder, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        os.replace(temporary, path)
        return path

    def read(self, collection, name):
        try:
            with open(self._path(collection, name), encoding="utf-8") as source:
                return source.read()
        except FileNotFoundError:
            raise SnippetMissing("%s/%s" % (collection, name)) from None

    def remove(self, collection, name):
        try:
            os.remove(self._path(collection, name))
        except FileNotFoundError:
            raise SnippetMissing("%s/%s" % (collection, name)) from None

    def names(self, collection):
        folder = os.path.dirname(self._path(collection, "any"))
        if not os.path.isdir(folder):
            return []
        return sorted(f[: -len(EXTENSION)] for f in os.listdir(folder) if f.endswith(EXTENSION))
