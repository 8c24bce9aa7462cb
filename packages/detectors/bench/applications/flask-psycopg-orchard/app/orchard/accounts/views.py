import logging
from datetime import datetime, timedelta, timezone
from urllib.parse import urlsplit

from flask import Blueprint, abort, flash, g, redirect, render_template, request, session, url_for

from orchard import database, mail
from orchard.extensions import limiter
from orchard.security.codes import new_api_token, new_reset_code
from orchard.security.passwords import hash_password, is_password, picture_address
from orchard.security.sessions import login_required, start_session

accounts = Blueprint("accounts", __name__)
logger = logging.getLogger(__name__)


def is_local(target):
    parts = urlsplit(target.replace("\\", "/"))
    return not parts.scheme and not parts.netloc and target.startswith("/") and not target.startswith("//")


@accounts.route("/login", methods=["GET", "POST"])
@limiter.limit("20 per minute")
def login():
    if request.method == "GET":
        return render_template("accounts/login.html", next=request.args.get("next", ""))
    member = database.row(
        "SELECT id, name, password_hash FROM members WHERE email = %s AND active", (request.form["email"].lower(),)
    )
    if member is None or not is_password(member["password_hash"], request.form["password"]):
        logger.info("sign-in failed from %s", request.remote_addr)
        flash("The address or the password is wrong.")
        return render_template("accounts/login.html", next=request.form.get("next", "")), 401
    start_session(member)
    target = request.form.get("next", "")
    if not target.startswith("/"):
        target = url_for("notices.index")
    return redirect(target)


@accounts.post("/logout")
def logout():
    session.clear()
    target = request.form.get("next", "")
    return redirect(target if is_local(target) else url_for("notices.index"))


@accounts.route("/register", methods=["GET", "POST"])
@limiter.limit("10 per hour")
def register():
    if request.method == "GET":
        return render_template("accounts/register.html")
    name, email, password = request.form["name"], request.form["email"].lower(), request.form["password"]
    if len(password) < 10:
        flash("The password is too short.")
        return render_template("accounts/register.html"), 400
    made = database.row(
        "INSERT INTO members (name, email, password_hash, active) VALUES (%s, %s, %s, true) "
        "ON CONFLICT (email) DO NOTHING RETURNING id",
        (name, email, hash_password(password)),
    )
    if made is None:
        flash("This address has an account.")
        return redirect(url_for("accounts.login"))
    logger.info("new account %d", made["id"])
    start_session(made)
    return redirect(url_for("notices.index"))


@accounts.post("/forgotten")
@limiter.limit("5 per hour")
def forgotten():
    member = database.row("SELECT id, email FROM members WHERE email = %s", (request.form["email"].lower(),))
    if member is not None:
        code = new_reset_code()
        until = datetime.now(timezone.utc) + timedelta(minutes=30)
        database.update("members", member["id"], {"reset_code": code, "reset_until": until})
        mail.send(member["email"], "Your code", f"Your code for a new password is {code}.")
    flash("If the address is known, a code is on its way.")
    return redirect(url_for("accounts.reset"))


@accounts.route("/reset", methods=["GET", "POST"])
@limiter.limit("10 per hour")
def reset():
    if request.method == "GET":
        return render_template("accounts/reset.html")
    password = request.form["password"]
    if len(password) < 10:
        abort(400)
    changed = database.execute(
        "UPDATE members SET password_hash = %s, reset_code = NULL "
        "WHERE email = %s AND reset_code = %s AND reset_until > now()",
        (hash_password(password), request.form["email"].lower(), request.form["code"]),
    )
    flash("The password is changed." if changed else "The code is wrong.")
    return redirect(url_for("accounts.login"))


@accounts.get("/")
@login_required
def show():
    member = database.row("SELECT name, email, village, phone FROM members WHERE id = %s", (g.member["id"],))
    return render_template("accounts/show.html", member=member, picture=picture_address(member["email"]))


@accounts.post("/profile")
@login_required
def save_profile():
    values = request.form.to_dict()
    values.pop("csrf_token", None)
    database.update("members", g.member["id"], values)
    flash("Saved.")
    return redirect(url_for("accounts.show"))


@accounts.post("/contact")
@login_required
def save_contact():
    values = {name: request.form[name] for name in ("village", "phone") if name in request.form}
    if values:
        database.update("members", g.member["id"], values)
    return redirect(url_for("accounts.show"))


@accounts.post("/password")
@login_required
def save_password():
    stored = database.row("SELECT password_hash FROM members WHERE id = %s", (g.member["id"],))
    fresh = request.form["fresh"]
    if not is_password(stored["password_hash"], request.form["old"]) or len(fresh) < 10:
        flash("The old password is wrong or the new one too short.")
    else:
        database.update("members", g.member["id"], {"password_hash": hash_password(fresh)})
    return redirect(url_for("accounts.show"))


@accounts.post("/token")
@login_required
def make_token():
    import hashlib

    token = new_api_token()
    digest = hashlib.sha256(token.encode()).hexdigest()
    database.update("members", g.member["id"], {"token_digest": digest})
    return render_template("accounts/token.html", token=token)
