from sqlalchemy import text
from sqlalchemy.orm import Session

SORTS = {"plate": "v.plate", "depot": "v.depot", "odometer": "v.odometer DESC"}


def find_vehicles(db: Session, company_id: int, term: str, sort: str, limit: int) -> list[dict]:
    order = SORTS.get(sort, "v.plate")
    sql = text(
        "SELECT v.id, v.plate, v.model, v.depot FROM vehicles v "
        f"WHERE v.company_id = :company AND v.plate ILIKE :term ORDER BY {order} LIMIT :limit"
    )
    rows = db.execute(sql, {"company": company_id, "term": f"%{term}%", "limit": limit})
    return [dict(row) for row in rows.mappings()]


def mileage_by(db: Session, company_id: int, depot: str) -> list[dict]:
    clause = "v.company_id = :company"
    if depot:
        clause += f" AND v.depot = '{depot}'"
    rows = db.execute(text(f"SELECT v.depot, SUM(v.odometer) AS km FROM vehicles v WHERE {clause} GROUP BY v.depot"), {"company": company_id})
    return [dict(row) for row in rows.mappings()]


def count_trips(db: Session, company_id: int, vehicle_ids: list[int]) -> int:
    names = [f"v{i}" for i in range(len(vehicle_ids))]
    marks = ", ".join(f":{name}" for name in names)
    sql = f"SELECT COUNT(*) FROM trips WHERE company_id = :company AND vehicle_id IN ({marks})"
    values = dict(zip(names, vehicle_ids), company=company_id)
    return db.execute(text(sql), values).scalar_one()
