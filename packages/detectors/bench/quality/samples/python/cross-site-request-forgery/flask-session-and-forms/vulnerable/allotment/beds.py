from flask import Blueprint, redirect, render_template, request, session

from .accounts import member_needed
from .database import connect

beds = Blueprint("beds", __name__)


@beds.get("/")
@member_needed
def index():
    with connect() as conn:
        rows = conn.execute("SELECT * FROM beds WHERE member_id = ?", (session["member_id"],)).fetchall()
    return render_template("beds.html", beds=rows)


@beds.post("/<int:bed>/planting")
@member_needed
def plant(bed):
    with connect() as conn:
        conn.execute(
            "UPDATE beds SET planting = ? WHERE id = ? AND member_id = ?",
            (request.form["planting"], bed, session["member_id"]),
        )
    return redirect("/beds/")


@beds.post("/<int:bed>/release")
@member_needed
def release(bed):
    with connect() as conn:
        conn.execute(
            "UPDATE beds SET member_id = ? WHERE id = ? AND member_id = ?",
            (request.form.get("successor"), bed, session["member_id"]),
        )
    return redirect("/beds/")
