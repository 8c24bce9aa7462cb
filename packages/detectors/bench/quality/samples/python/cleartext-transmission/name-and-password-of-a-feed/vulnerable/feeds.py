import os

import httpx


async def fetch_schedule(line):
    async with httpx.AsyncClient(timeout=20) as client:
        answer = await client.get(
            "http://data.regional-rail.net/schedules",
            params={"line": line},
            auth=(os.environ["FEED_USER"], os.environ["FEED_PASSWORD"]),
        )
    answer.raise_for_status()
    return answer.json()
