import os
import subprocess
import uuid
import zipfile

from flask import current_app
from werkzeug.datastructures import FileStorage
from werkzeug.utils import secure_filename

kinds = {"image/png": ".png", "image/jpeg": ".jpg"}


def keep_plan(upload: FileStorage) -> str:
    extension = kinds.get(upload.mimetype)
    if extension is None:
        raise ValueError("a picture is wanted")
    name = f"{uuid.uuid4()}{extension}"
    upload.save(os.path.join(current_app.config["PLAN_FOLDER"], name))
    return name


def keep_rules(upload: FileStorage) -> str:
    """The house rules, as the caretaker writes them: shown under their own name."""
    path = os.path.join(current_app.static_folder, "rules", upload.filename)
    upload.save(path)
    return path


def unpack_plans(upload: FileStorage) -> list[str]:
    folder = current_app.config["PLAN_FOLDER"]
    kept = []
    with zipfile.ZipFile(upload.stream) as archive:
        for member in archive.infolist():
            name = secure_filename(os.path.basename(member.filename))
            if name == "" or member.file_size > 5_000_000:
                continue
            with archive.open(member) as source, open(os.path.join(folder, name), "wb") as target:
                target.write(source.read())
            kept.append(name)
    return kept


def draw_preview(plan: str, width: str) -> str:
    source = os.path.join(current_app.config["PLAN_FOLDER"], os.path.basename(plan))
    target = f"{source}.preview.png"
    subprocess.run(f"convert '{source}' -resize {width} '{target}'", shell=True, check=True)
    return target


def count_pages(plan: str) -> int:
    source = os.path.join(current_app.config["PLAN_FOLDER"], os.path.basename(plan))
    found = subprocess.run(["identify", "--", source], capture_output=True, text=True, check=True)
    return len(found.stdout.splitlines())
