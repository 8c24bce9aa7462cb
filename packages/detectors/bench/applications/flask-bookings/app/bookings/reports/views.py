import csv
import io
import os
import re

from flask import Blueprint, Response, abort, current_app, render_template, render_template_string, request
from flask_login import current_user, login_required
from sqlalchemy import func

from ..extensions import db
from ..models import Booking, Room
from .layouts import read_calendar, read_invoice, read_layout, read_template

reports = Blueprint("reports", __name__)


@reports.before_request
@login_required
def only_caretakers():
    if not current_user.is_caretaker:
        abort(403)


@reports.get("/")
def overview():
    counts = db.session.query(Room.name, func.count(Booking.id)).join(Booking).group_by(Room.name).all()
    return render_template("reports/overview.html", counts=counts)


@reports.post("/letter")
def letter():
    """A letter to all who have booked: the caretaker writes the text with place holders."""
    text = request.form["text"]
    bookings = Booking.query.limit(200).all()
    return {"letters": [render_template_string(text, booking=booking) for booking in bookings]}


@reports.post("/notice")
def notice():
    return render_template_string("<p>{{ text }}</p>", text=request.form["text"])


@reports.post("/layout")
def layout():
    return {"columns": list(read_layout(request.get_data(as_text=True)))}


@reports.post("/template")
def template():
    return {"parts": list(read_template(request.get_data(as_text=True)))}


@reports.post("/calendar")
def calendar():
    return {"titles": read_calendar(request.get_data())}


@reports.post("/invoice")
def invoice():
    return {"number": read_invoice(request.get_data())}


@reports.get("/purposes")
def purposes():
    """Bookings whose purpose looks like something."""
    pattern = re.compile(request.args.get("like", ".*"))
    found = Booking.query.limit(5000).all()
    return {"ids": [each.id for each in found if pattern.search(each.purpose)]}


@reports.get("/words")
def words():
    pattern = re.compile(r"\b" + re.escape(request.args.get("word", "")) + r"\b", re.IGNORECASE)
    found = Booking.query.limit(5000).all()
    return {"ids": [each.id for each in found if pattern.search(each.purpose)]}


@reports.get("/export.csv")
def export():
    output = io.StringIO()
    writer = csv.writer(output)
    for booking in Booking.query.order_by(Booking.starts_at):
        writer.writerow([booking.id, booking.room.name, booking.starts_at.isoformat()])
    return Response(output.getvalue(), mimetype="text/csv")


@reports.get("/archive/<int:year>")
def archive(year: int):
    path = os.path.join(current_app.config["EXPORT_FOLDER"], f"{year}.csv")
    if not os.path.exists(path):
        abort(404)
    with open(path, encoding="utf-8") as file:
        return Response(file.read(), mimetype="text/csv")
