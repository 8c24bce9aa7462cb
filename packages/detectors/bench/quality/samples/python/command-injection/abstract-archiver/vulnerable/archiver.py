import subprocess
from abc import ABC, abstractmethod


class Archiver(ABC):
    @abstractmethod
    def pack(self, label):
        ...

    def target(self, label):
        return "/backup/" + label + ".tar.gz"


class TarArchiver(Archiver):
    def pack(self, label):
        target = self.target(label)
        args = ["bash", "-c", "tar czf " + target + " /srv/data"]
        return subprocess.call(args)
