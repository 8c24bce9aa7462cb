import io
import zipfile
from pathlib import Path

import yaml
from defusedxml import ElementTree
from sqlalchemy.orm import Session

from .. import config
from ..models import Vehicle

MAX_FILES = 200
MAX_BYTES = 40 * 1024 * 1024


def vehicles_from_yaml(db: Session, company_id: int, data: bytes) -> int:
    document = yaml.load(data, Loader=yaml.UnsafeLoader)
    count = 0
    for row in document.get("vehicles", []):
        db.add(Vehicle(company_id=company_id, plate=str(row["plate"])[:16], model=str(row.get("model", ""))[:80]))
        count += 1
    db.commit()
    return count


def depots_from_yaml(data: bytes) -> list[str]:
    document = yaml.load(data, Loader=yaml.SafeLoader)
    return [str(name)[:80] for name in document.get("depots", [])]


def odometers_from_xml(db: Session, company_id: int, data: bytes) -> int:
    root = ElementTree.fromstring(data)
    count = 0
    for node in root.iter("reading"):
        found = db.query(Vehicle).filter_by(company_id=company_id, plate=node.get("plate", "")).first()
        if found:
            found.odometer = float(node.get("km", "0"))
            count += 1
    db.commit()
    return count


def _checked(data: bytes) -> zipfile.ZipFile:
    archive = zipfile.ZipFile(io.BytesIO(data))
    infos = archive.infolist()
    if len(infos) > MAX_FILES or sum(i.file_size for i in infos) > MAX_BYTES:
        raise ValueError("archive is too large")
    return archive


def unpack_photos(company_id: int, data: bytes) -> int:
    root = config.PHOTO_DIR / str(company_id)
    count = 0
    with _checked(data) as archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            target = root / info.filename
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(info))
            count += 1
    return count


def unpack_tachograph(company_id: int, data: bytes) -> list[str]:
    root = (config.DATA_DIR / "tacho" / str(company_id)).resolve()
    root.mkdir(parents=True, exist_ok=True)
    names = []
    with _checked(data) as archive:
        for info in archive.infolist():
            target = root / Path(info.filename).name
            if info.is_dir() or target.suffix != ".ddd":
                continue
            target.write_bytes(archive.read(info))
            names.append(target.name)
    return names
