import json
import logging
import pickle
from pathlib import Path

from aiohttp import web

from . import client

log = logging.getLogger("worker")

MODEL_FILE = Path(__file__).with_name("eta_model.pkl")


def load_model():
    if not MODEL_FILE.exists():
        return None
    return pickle.loads(MODEL_FILE.read_bytes())


async def health(request: web.Request) -> web.Response:
    return web.json_response({"ok": True})


async def trip(request: web.Request) -> web.Response:
    job = await request.json()
    name = f"{int(job['company'])}-{int(job['trip'])}.json"
    status = await client.archive(name, json.dumps(job).encode())
    log.info("trip %s archived: %d", name, status)
    return web.json_response({"status": status})


async def batch(request: web.Request) -> web.Response:
    jobs = pickle.loads(await request.read())
    for job in jobs:
        await client.archive(f"{int(job['company'])}-{int(job['trip'])}.json", json.dumps(job).encode())
    return web.json_response({"count": len(jobs)})


async def position(request: web.Request) -> web.Response:
    vehicle_id = int(request.match_info["vehicle"])
    return web.json_response(await client.positions(vehicle_id))
