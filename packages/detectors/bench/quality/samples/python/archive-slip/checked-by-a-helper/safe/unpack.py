import os
import zipfile

from safety import is_within_directory


def unpack(path, folder):
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            target = os.path.join(folder, entry.filename)
            if entry.is_dir():
                continue
            if not is_within_directory(folder, target):
                raise ValueError(entry.filename)
            with open(target, "wb") as out:
                out.write(archive.read(entry))
