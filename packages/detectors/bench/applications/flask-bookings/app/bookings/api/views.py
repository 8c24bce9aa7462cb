import hmac
import traceback

import requests
from flask import Blueprint, abort, current_app, jsonify, request

from ..accounts.tokens import calendar_user, partner_of
from ..models import Booking, Room

api = Blueprint("api", __name__)


def require_key():
    given = request.headers.get("X-Key", "")
    if not hmac.compare_digest(given, current_app.config["INTERFACE_KEY"]):
        abort(401)


@api.get("/rooms")
def rooms():
    return jsonify([{"id": room.id, "name": room.name, "seats": room.seats} for room in Room.query])


@api.get("/calendar/<token>")
def calendar(token: str):
    user_id = calendar_user(token)
    bookings = Booking.query.filter_by(user_id=user_id).all()
    return jsonify([{"starts": each.starts_at.isoformat(), "room": each.room.name} for each in bookings])


@api.post("/partner-bookings")
def partner_bookings():
    house = partner_of(request.headers.get("X-Partner", ""))
    found = Booking.query.filter_by(purpose=f"partner:{house}").all()
    return jsonify([{"starts": each.starts_at.isoformat(), "code": each.door_code} for each in found])


@api.post("/notify")
def notify():
    """A partner wants to be told at an address of its own when a room becomes free."""
    require_key()
    address = request.get_json()["callback"]
    answer = requests.post(address, json={"state": "registered"}, timeout=5)
    return {"status": answer.status_code}


@api.post("/doors/<int:room_id>")
def door(room_id: int):
    require_key()
    answer = requests.post(f"{current_app.config['DOOR_SERVICE']}/rooms/{room_id}/open", timeout=5)
    return {"status": answer.status_code}


@api.get("/usage")
def usage():
    require_key()
    try:
        days = int(request.args["days"])
        count = Booking.query.count()
    except Exception:
        return jsonify({"error": traceback.format_exc()}), 500
    return {"average": count / days}
