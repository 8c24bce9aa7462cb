import subprocess
import time
from pathlib import Path


def run(job, root: Path, target: Path) -> Path:
    job.validate(root)
    base = root / job.client
    target.mkdir(parents=True, exist_ok=True)
    archive = target / f"{job.client}-{int(time.time())}.tar.zst"
    names = " ".join(job.folders)
    command = f"tar --create --directory {base} -- {names} | zstd -q -o {archive}"
    done = subprocess.run(command, shell=True, capture_output=True, timeout=3600)
    if done.returncode != 0:
        raise RuntimeError("archive could not be written")
    return archive


def prune(job, target: Path):
    archives = sorted(target.glob(f"{job.client}-*.tar.zst"))
    for old in archives[: -job.keep]:
        old.unlink()
