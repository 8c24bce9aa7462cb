import os
import hashlib

from . import config


def thumb_path(source, size):
    key = hashlib.sha256(f"{source}|{size}".encode()).hexdigest()[:32]
    return os.path.join(config.THUMBS, key + ".jpg")


def make(source, size):
    target = thumb_path(source, size)
    if os.path.exists(target):
        return target
    os.makedirs(config.THUMBS, exist_ok=True)
    status = os.system(f"convert {source} -thumbnail {size} -strip {target}")
    if status != 0:
        raise RuntimeError("thumbnail could not be created")
    return target
