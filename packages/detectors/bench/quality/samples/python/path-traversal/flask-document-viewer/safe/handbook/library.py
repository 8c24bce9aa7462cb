import os


class PageMissing(Exception):
    pass


class Library:
    def __init__(self, directory):
        self.directory = os.path.realpath(directory)

    def _locate(self, name):
        path = os.path.join(self.directory, name)
        path = os.path.realpath(path)
        if os.path.commonpath([self.directory, path]) != self.directory:
            raise PageMissing(name)
        if not os.path.isfile(path):
            raise PageMissing(name)
        return path

    def read(self, name):
        with open(self._locate(name), encoding="utf-8", errors="replace") as page:
            return page.read()

    def names(self):
        found = []
        for folder, _, files in os.walk(self.directory):
            for file in files:
                if file.endswith(".md"):
                    found.append(os.path.relpath(os.path.join(folder, file), self.directory))
        return sorted(found)
