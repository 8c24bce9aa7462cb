import os
import zipfile


def unpack(path, folder):
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            target = os.path.join(folder, entry.filename)
            if entry.is_dir():
                continue
            with open(target, "wb") as out:
                out.write(archive.read(entry))
