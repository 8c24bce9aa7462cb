from pathlib import Path, PurePosixPath


def shelf(folder):
    root = Path(folder)

    def read(title):
        leaf = PurePosixPath(title)
        return (root / f"{leaf}.md").read_text(encoding="utf-8")

    return read
