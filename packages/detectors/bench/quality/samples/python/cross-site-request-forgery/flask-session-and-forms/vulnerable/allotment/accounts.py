from functools import wraps

from flask import Blueprint, abort, redirect, render_template, request, session
from werkzeug.security import check_password_hash

from .database import connect

accounts = Blueprint("accounts", __name__)


def member_needed(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        if session.get("member_id") is None:
            abort(403)
        return view(*args, **kwargs)

    return wrapped


@accounts.post("/sign-in")
def sign_in():
    with connect() as conn:
        member = conn.execute("SELECT * FROM members WHERE name = ?", (request.form["name"],)).fetchone()
    if member is None or not check_password_hash(member["password"], request.form["password"]):
        return render_template("sign_in.html"), 401
    session.clear()
    session["member_id"] = member["id"]
    return redirect("/beds/")
