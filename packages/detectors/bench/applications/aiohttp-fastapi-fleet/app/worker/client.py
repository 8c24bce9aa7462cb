import asyncio
import random

import aiohttp

from . import settings

TIMEOUT = aiohttp.ClientTimeout(total=10)


async def positions(vehicle_id: int) -> dict:
    async with aiohttp.ClientSession(timeout=TIMEOUT, headers={"X-Key": settings.TELEMATICS_KEY}) as session:
        for attempt in range(3):
            async with session.get(f"{settings.TELEMATICS_URL}/positions/{vehicle_id}", ssl=False) as answer:
                if answer.status == 200:
                    return await answer.json()
            await asyncio.sleep(2**attempt + random.random())
    return {}


async def archive(name: str, data: bytes) -> int:
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        async with session.put(f"{settings.ARCHIVE_URL}/trips/{name}", data=data, ssl=settings.archive_context()) as answer:
            return answer.status
