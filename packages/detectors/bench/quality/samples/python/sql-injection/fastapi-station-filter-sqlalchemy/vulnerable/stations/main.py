import os
from collections.abc import AsyncIterator

from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

from .repository import StationRepository
from .schemas import Station, StationFilter

engine = create_async_engine(os.environ.get("DATABASE_URL", "sqlite+aiosqlite:///stations.db"))
sessions = async_sessionmaker(engine, expire_on_commit=False)

app = FastAPI(title="Stations")


async def repository() -> AsyncIterator[StationRepository]:
    async with sessions() as session:
        yield StationRepository(session)


@app.post("/stations/search")
async def search(wanted: StationFilter, repo: StationRepository = Depends(repository)) -> list[Station]:
    return await repo.find(wanted)


@app.get("/stations/{code}")
async def station(code: str, repo: StationRepository = Depends(repository)) -> Station:
    found = await repo.get(code)
    if found is None:
        raise HTTPException(status_code=404)
    return found
