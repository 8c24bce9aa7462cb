import subprocess
from pathlib import Path

from .. import config
from ..security import file_key

FORMATS = {"pdf", "ods", "xlsx"}


def build(month: str, title: str, csv_text: str) -> str:
    key = file_key()
    source = config.REPORT_DIR / f"{key}.csv"
    source.write_text(csv_text, encoding="utf-8")
    target = config.REPORT_DIR / f"{month}-{key}.pdf"
    subprocess.run(f"csv2pdf --title '{title}' {source} {target}", shell=True, check=True, timeout=60)
    return target.name


def convert(name: str, fmt: str) -> str:
    if fmt not in FORMATS:
        raise ValueError("unknown format")
    source = report_path(name)
    subprocess.run(["soffice", "--headless", "--convert-to", fmt, "--outdir", str(config.REPORT_DIR), str(source)], check=True, timeout=60)
    return source.with_suffix(f".{fmt}").name


def disk_use() -> int:
    out = subprocess.run(f"du -sk {config.REPORT_DIR} | cut -f1", shell=True, check=True, capture_output=True, text=True)
    return int(out.stdout.strip() or 0)


def report_path(name: str) -> Path:
    path = (config.REPORT_DIR / name).resolve()
    if not path.is_relative_to(config.REPORT_DIR.resolve()):
        raise FileNotFoundError(name)
    return path


def manual_path(section: str, name: str) -> Path:
    return config.MANUAL_DIR / section / name
