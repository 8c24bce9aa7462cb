import os
import shutil
from pathlib import Path

FOLDER = Path(os.environ.get("AVATAR_DIR", "/var/lib/avatars"))
SUFFIXES = {".png", ".jpg", ".jpeg", ".webp"}


class Rejected(ValueError):
    pass


def save(filename, source):
    suffix = os.path.splitext(filename)[1].lower()
    if suffix not in SUFFIXES:
        raise Rejected("pictures must be png, jpg or webp")
    FOLDER.mkdir(parents=True, exist_ok=True)
    target = FOLDER / filename
    with open(target, "wb") as out:
        shutil.copyfileobj(source, out, 64 * 1024)
    return target.name


def url_for(name):
    return "/media/avatars/" + name
