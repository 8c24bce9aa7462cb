from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from .schemas import Station, StationFilter


class StationRepository:
    def __init__(self, session: AsyncSession):
        self.session = session

    async def find(self, wanted: StationFilter) -> list[Station]:
        clauses, params = ["closed = false"], {}
        if wanted.country:
            clauses.append("country = '%s'" % wanted.country)
        if wanted.name_prefix:
            clauses.append("name LIKE :prefix")
            params["prefix"] = wanted.name_prefix + "%"
        if wanted.min_altitude is not None:
            clauses.append("altitude >= :altitude")
            params["altitude"] = wanted.min_altitude

        statement = text(
            "SELECT code, name, country, altitude FROM station WHERE "
            + " AND ".join(clauses)
            + " ORDER BY name LIMIT 200"
        )
        result = await self.session.execute(statement, params)
        return [Station(**row) for row in result.mappings()]

    async def get(self, code: str) -> Station | None:
        result = await self.session.execute(
            text("SELECT code, name, country, altitude FROM station WHERE code = :code"), {"code": code}
        )
        row = result.mappings().first()
        return Station(**row) if row else None
