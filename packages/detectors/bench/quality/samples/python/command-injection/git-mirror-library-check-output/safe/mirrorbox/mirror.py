import hashlib
import os
import subprocess

from .command import git


class MirrorError(Exception):
    pass


class Mirror(object):
    """A bare copy of a remote repository below a root directory."""

    def __init__(self, root, remote):
        if not remote.startswith(("https://", "ssh://")):
            raise MirrorError("remote must be an https or ssh address")
        self.remote = remote
        name = hashlib.sha256(remote.encode("utf-8")).hexdigest()[:24]
        self.path = os.path.join(os.path.abspath(root), name + ".git")

    @property
    def exists(self):
        return os.path.isdir(os.path.join(self.path, "objects"))

    def _git(self, *arguments, **options):
        try:
            return git(arguments, **options)
        except subprocess.CalledProcessError as error:
            raise MirrorError("git %s failed with status %d" % (arguments[0], error.returncode))

    def update(self):
        if self.exists:
            return self._git("fetch", "--prune", "origin", cwd=self.path)
        parent = os.path.dirname(self.path)
        if not os.path.isdir(parent):
            os.makedirs(parent)
        return self._git("clone", "--mirror", "--quiet", "--", self.remote, self.path)

    def branches(self):
        listing = self._git("for-each-ref", "refs/heads", cwd=self.path)
        return [line.split("refs/heads/", 1)[1] for line in listing.splitlines() if "refs/heads/" in line]

    def head_of(self, branch):
        out = self._git("rev-parse", "--verify", "--end-of-options", "refs/heads/" + branch, cwd=self.path)
        return out.strip()
