from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation


class ExportFolder:
    """Finished exports are files in a folder shared by the whole team."""

    def __init__(self, root=None):
        self.root = Path(root or settings.EXPORT_ROOT).resolve()

    def all(self):
        files = (item for item in self.root.glob("*.csv") if item.is_file())
        return [{"name": item.name, "bytes": item.stat().st_size} for item in sorted(files)]

    def open(self, name):
        path = self.root / name
        if path.is_dir():
            raise SuspiciousFileOperation("not a file")
        return path.open("rb")
