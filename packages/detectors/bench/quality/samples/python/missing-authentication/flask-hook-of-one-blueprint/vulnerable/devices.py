import json

import redis
from flask import Blueprint, request

from callers import caller_needed

devices = Blueprint("devices", __name__, url_prefix="/devices")
store = redis.Redis.from_url("redis://localhost")


@devices.route("/<name>", methods=["PUT"])
@caller_needed
def keep(name):
    store.set(f"device:{name}", json.dumps({"place": request.json["place"]}))
    return "", 204


@devices.route("/<name>/state", methods=["PUT"])
@caller_needed
def switch(name):
    store.set(f"state:{name}", "on" if request.json["on"] else "off")
    return "", 204


@devices.route("/<name>/schedule", methods=["POST"])
@caller_needed
def plan(name):
    store.rpush(f"plan:{name}", json.dumps(request.json["times"]))
    store.publish("plans", name)
    return "", 201


@devices.route("/<name>", methods=["DELETE"])
def drop(name):
    store.delete(f"device:{name}", f"state:{name}")
    return "", 204
