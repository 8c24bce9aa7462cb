import os
import hashlib
import re
import subprocess

from . import config

SIZE = re.compile(r"[0-9]{1,4}x[0-9]{1,4}\Z")


def thumb_path(source, size):
    key = hashlib.sha256(f"{source}|{size}".encode()).hexdigest()[:32]
    return os.path.join(config.THUMBS, key + ".jpg")


def make(source, size):
    if not SIZE.match(size):
        raise ValueError("size must look like 200x150")
    target = thumb_path(source, size)
    if os.path.exists(target):
        return target
    os.makedirs(config.THUMBS, exist_ok=True)
    status = subprocess.call(["convert", source, "-thumbnail", size, "-strip", target])
    if status != 0:
        raise RuntimeError("thumbnail could not be created")
    return target
