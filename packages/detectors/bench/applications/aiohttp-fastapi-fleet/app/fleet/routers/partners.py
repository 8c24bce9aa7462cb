from typing import Annotated

from fastapi import APIRouter, Depends

from .. import schemas
from ..deps import Db, partner_company
from ..models import Vehicle

router = APIRouter(prefix="/partners", tags=["partners"])


@router.get("/vehicles")
def vehicles(db: Db, company_id: Annotated[int, Depends(partner_company)]) -> list[schemas.VehicleOut]:
    rows = db.query(Vehicle).filter_by(company_id=company_id).order_by(Vehicle.plate).limit(500).all()
    return [schemas.VehicleOut.model_validate(row) for row in rows]
