import logging

import httpx

from .. import config

log = logging.getLogger("fleet.jobs")


async def announce_trip(trip_id: int, company_id: int) -> None:
    headers = {"X-Worker-Token": config.WORKER_TOKEN}
    try:
        async with httpx.AsyncClient(timeout=5) as client:
            answer = await client.post(f"{config.WORKER_URL}/jobs/trip", json={"trip": trip_id, "company": company_id}, headers=headers)
        log.info("worker told of trip %d: %d", trip_id, answer.status_code)
    except httpx.HTTPError as exc:
        log.warning("worker not reached for trip %d: %s", trip_id, type(exc).__name__)
