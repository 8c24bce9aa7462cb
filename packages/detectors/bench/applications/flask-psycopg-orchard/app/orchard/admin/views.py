import logging
import re

from flask import Blueprint, abort, flash, g, redirect, render_template, request, send_from_directory, url_for
from flask import current_app

from orchard import database
from orchard.admin import backups, letters
from orchard.security.sessions import admin_required, login_required
from orchard.shop import catalogue

admin = Blueprint("admin", __name__)
logger = logging.getLogger(__name__)


@admin.get("/")
@admin_required
def index():
    counts = database.row(
        "SELECT (SELECT count(*) FROM members) AS members, (SELECT count(*) FROM deliveries) AS deliveries"
    )
    return render_template("admin/index.html", counts=counts, space=backups.free_space())


@admin.get("/members")
@admin_required
def members():
    pattern = re.compile(re.escape(request.args.get("like", "")), re.IGNORECASE)
    found = database.rows("SELECT id, name, email, village, is_admin, balance_cents FROM members ORDER BY name")
    return render_template("admin/members.html", members=[each for each in found if pattern.search(each["name"])])


@admin.post("/members/<int:member_id>/admin")
@admin_required
def make_admin(member_id):
    database.update("members", member_id, {"is_admin": request.form.get("value") == "yes"})
    logger.info("member %d changed by %d", member_id, g.member["id"])
    return redirect(url_for("admin.members"))


@admin.post("/members/<int:member_id>/balance")
@login_required
def set_balance(member_id):
    cents = request.form.get("cents", type=int)
    if cents is None:
        abort(400)
    database.execute("UPDATE members SET balance_cents = %s WHERE id = %s", (cents, member_id))
    return redirect(url_for("admin.members"))


@admin.post("/members/<int:member_id>/remove")
@admin_required
def remove(member_id):
    database.execute("UPDATE members SET active = false WHERE id = %s", (member_id,))
    return redirect(url_for("admin.members"))


@admin.route("/letters", methods=["GET", "POST"])
@admin_required
def write_letter():
    if request.method == "GET":
        return render_template("admin/letters.html")
    recipients = database.rows(
        "SELECT name, email, village FROM members WHERE active AND village = %s", (request.form["village"],)
    )
    count = letters.send_letter(request.form["text"], recipients)
    flash(f"{count} letters are on their way.")
    return redirect(url_for("admin.index"))


@admin.post("/letters/greeting")
@admin_required
def greeting():
    return letters.preview_greeting(request.form["name"], request.form["text"])


@admin.get("/turnover")
@admin_required
def turnover():
    year = request.args.get("year", 2024, type=int)
    return render_template("admin/turnover.html", year=year, lines=catalogue.turnover(year))


@admin.post("/backups")
@admin_required
def make_backup():
    name = backups.make_backup(request.form.get("label", "manual"))
    logger.info("backup %s", name)
    return redirect(url_for("admin.list_backups"))


@admin.get("/backups")
@admin_required
def list_backups():
    return render_template("admin/backups.html", names=backups.list_backups())


@admin.get("/backups/<name>")
@admin_required
def download_backup(name):
    return send_from_directory(current_app.config["BACKUP_FOLDER"], name, as_attachment=True)
