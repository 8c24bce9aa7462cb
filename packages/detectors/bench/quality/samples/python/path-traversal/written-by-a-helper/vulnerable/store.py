import pathlib

FOLDER = pathlib.Path("/var/notes")


def save(key, text):
    path = FOLDER / f"{key}.md"
    path.write_text(text)
