import os
import zipfile


def unpack(path, folder):
    root = os.path.realpath(folder)
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            target = os.path.realpath(os.path.join(root, name))
            if not target.startswith(root + os.sep):
                raise ValueError(name)
            with open(target, "wb") as out:
                out.write(archive.read(name))
