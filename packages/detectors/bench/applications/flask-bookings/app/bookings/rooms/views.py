import os
from datetime import datetime

import nh3
from flask import Blueprint, abort, current_app, redirect, render_template, request, send_file, send_from_directory, url_for
from flask_login import current_user, login_required
from markupsafe import Markup, escape

from ..accounts.tokens import new_door_code
from ..extensions import db
from ..models import Booking, Room
from .plans import count_pages, draw_preview, keep_plan, keep_rules, unpack_plans
from .search import free_rooms, listed, search_rooms

rooms = Blueprint("rooms", __name__)


@rooms.get("/")
def index():
    found = listed(request.args.get("order", "name"))
    return render_template("rooms/index.html", rooms=found)


@rooms.get("/search")
def search():
    words = request.args.get("q", "")
    seats = request.args.get("seats", default=1, type=int)
    note = Markup("Rooms for <b>%s</b>") % words
    return render_template("rooms/index.html", rooms=search_rooms(words, seats), note=note)


@rooms.get("/free")
def free():
    day = request.args.get("day", datetime.utcnow().date().isoformat())
    feature = request.args.get("feature", "")
    found = free_rooms(day, feature)
    note = Markup(f"Free on {escape(day)} with <b>{feature}</b>")
    return render_template("rooms/index.html", rooms=found, note=note)


@rooms.get("/<int:room_id>")
def show(room_id: int):
    room = db.get_or_404(Room, room_id)
    description = Markup(nh3.clean(room.description))
    return render_template("rooms/show.html", room=room, description=description)


@rooms.post("/<int:room_id>/bookings")
@login_required
def book(room_id: int):
    room = db.get_or_404(Room, room_id)
    starts_at = datetime.fromisoformat(request.form["starts_at"])
    ends_at = datetime.fromisoformat(request.form["ends_at"])
    if ends_at <= starts_at:
        abort(400)
    booking = Booking(room_id=room.id, user_id=current_user.id, starts_at=starts_at, ends_at=ends_at)
    booking.purpose = request.form.get("purpose", "")[:300]
    booking.door_code = new_door_code()
    db.session.add(booking)
    db.session.commit()
    return redirect(url_for("rooms.booking", booking_id=booking.id))


@rooms.get("/bookings/<int:booking_id>")
@login_required
def booking(booking_id: int):
    found = db.get_or_404(Booking, booking_id)
    return render_template("rooms/booking.html", booking=found)


@rooms.post("/bookings/<int:booking_id>/cancel")
@login_required
def cancel(booking_id: int):
    found = Booking.query.filter_by(id=booking_id, user_id=current_user.id).first_or_404()
    db.session.delete(found)
    db.session.commit()
    return redirect(url_for("rooms.index"))


@rooms.post("/bookings/<int:booking_id>/purpose")
@login_required
def change_purpose(booking_id: int):
    found = db.get_or_404(Booking, booking_id)
    if found.user_id != current_user.id:
        abort(404)
    found.purpose = request.form["purpose"][:300]
    db.session.commit()
    return redirect(url_for("rooms.booking", booking_id=found.id))


@rooms.get("/plans/<path:name>")
def plan(name: str):
    return send_from_directory(current_app.config["PLAN_FOLDER"], name)


@rooms.get("/rules")
def rules():
    name = request.args.get("name", "general.txt")
    return send_file(os.path.join(current_app.static_folder, "rules", name))


@rooms.post("/<int:room_id>/plan")
@login_required
def add_plan(room_id: int):
    if not current_user.is_caretaker:
        abort(403)
    room = db.get_or_404(Room, room_id)
    room.plan = keep_plan(request.files["plan"])
    db.session.commit()
    return {"pages": count_pages(room.plan)}


@rooms.post("/plans")
@login_required
def add_plans():
    if not current_user.is_caretaker:
        abort(403)
    return {"kept": unpack_plans(request.files["archive"])}


@rooms.post("/rules")
@login_required
def add_rules():
    if not current_user.is_caretaker:
        abort(403)
    keep_rules(request.files["rules"])
    return "", 204


@rooms.post("/<int:room_id>/preview")
@login_required
def preview(room_id: int):
    room = db.get_or_404(Room, room_id)
    if room.plan is None:
        abort(404)
    return {"preview": draw_preview(room.plan, request.form.get("width", "400"))}
