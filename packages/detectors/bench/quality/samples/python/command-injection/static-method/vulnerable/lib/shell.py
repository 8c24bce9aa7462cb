import os


class Shell:
    @staticmethod
    def run(line):
        return os.popen(line).read()

    @classmethod
    def count(cls, path):
        return cls.run("wc -l " + path)
