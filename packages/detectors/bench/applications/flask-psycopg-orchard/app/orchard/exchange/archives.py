import io
import os
import zipfile
from pathlib import Path

from flask import current_app
from werkzeug.utils import secure_filename

LIMIT = 50 * 1024 * 1024


def unpack_labels(upload):
    folder = os.path.join(current_app.config["EXCHANGE_FOLDER"], "labels")
    names = []
    with zipfile.ZipFile(upload.stream) as archive:
        for entry in archive.infolist():
            if entry.is_dir() or entry.file_size > LIMIT:
                continue
            path = os.path.join(folder, entry.filename)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with archive.open(entry) as source, open(path, "wb") as target:
                target.write(source.read())
            names.append(entry.filename)
    return names


def unpack_photos(upload):
    folder = Path(current_app.config["EXCHANGE_FOLDER"], "photos").resolve()
    count = 0
    with zipfile.ZipFile(upload.stream) as archive:
        for entry in archive.infolist():
            path = (folder / entry.filename).resolve()
            if entry.is_dir() or entry.file_size > LIMIT or not path.is_relative_to(folder):
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(archive.read(entry))
            count += 1
    return count


def pack(named):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in named.items():
            archive.writestr(secure_filename(name), text)
    buffer.seek(0)
    return buffer
