import hashlib
import pathlib

FOLDER = pathlib.Path("/var/notes")


def save(key, text):
    path = FOLDER / f"{hashlib.sha256(key.encode()).hexdigest()}.md"
    path.write_text(text)
