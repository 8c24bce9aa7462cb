from functools import wraps

from flask import abort, g, redirect, request, session, url_for

from orchard import database


def load_member():
    g.member = None
    key = session.get("member_id")
    if key is not None:
        g.member = database.row(
            "SELECT id, name, email, is_admin, is_presser, balance_cents FROM members WHERE id = %s AND active", (key,)
        )


def start_session(member):
    session.clear()
    session["member_id"] = member["id"]


def login_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if g.member is None:
            return redirect(url_for("accounts.login", next=request.path))
        return view(*args, **kwargs)

    return wrapper


def admin_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if g.member is None or not g.member["is_admin"]:
            abort(403)
        return view(*args, **kwargs)

    return wrapper


def presser_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if g.member is None or not (g.member["is_presser"] or g.member["is_admin"]):
            abort(403)
        return view(*args, **kwargs)

    return wrapper
