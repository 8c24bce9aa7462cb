import subprocess
import time
from pathlib import Path


def run(job, root: Path, target: Path) -> Path:
    job.validate(root)
    base = root / job.client
    target.mkdir(parents=True, exist_ok=True)
    archive = target / f"{job.client}-{int(time.time())}.tar.zst"
    packer = subprocess.Popen(
        ["tar", "--create", "--directory", str(base), "--", *job.folders], stdout=subprocess.PIPE
    )
    done = subprocess.run(["zstd", "-q", "-o", str(archive)], stdin=packer.stdout, timeout=3600)
    packer.stdout.close()
    if packer.wait() != 0 or done.returncode != 0:
        raise RuntimeError("archive could not be written")
    return archive


def prune(job, target: Path):
    archives = sorted(target.glob(f"{job.client}-*.tar.zst"))
    for old in archives[: -job.keep]:
        old.unlink()
