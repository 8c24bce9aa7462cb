import os
import shlex


class Shell:
    @staticmethod
    def run(line):
        return os.popen(line).read()

    @classmethod
    def count(cls, path):
        return cls.run("wc -l " + shlex.quote(path))
