from fastapi import APIRouter, Depends
from pydantic import BaseModel

from api.accounts import current_account, needs_pricing_scope
from api.database import database

router = APIRouter(prefix="/tariffs")


class Tariff(BaseModel):
    name: str
    cents_per_hour: int


@router.get("")
async def all_tariffs(account: dict = Depends(current_account)):
    return await database.fetch_all("SELECT id, name, cents_per_hour FROM tariffs")


@router.post("", status_code=201)
async def add_tariff(tariff: Tariff, account: dict = Depends(needs_pricing_scope)):
    await database.execute(
        "INSERT INTO tariffs (name, cents_per_hour) VALUES (:name, :cents)",
        {"name": tariff.name, "cents": tariff.cents_per_hour},
    )


@router.put("/{tariff_id}")
async def change_tariff(tariff_id: int, tariff: Tariff, account: dict = Depends(needs_pricing_scope)):
    await database.execute(
        "UPDATE tariffs SET cents_per_hour = :cents WHERE id = :id",
        {"cents": tariff.cents_per_hour, "id": tariff_id},
    )


@router.delete("/{tariff_id}")
async def drop_tariff(tariff_id: int, account: dict = Depends(needs_pricing_scope)):
    await database.execute("DELETE FROM tariffs WHERE id = :id", {"id": tariff_id})
