from flask import Blueprint, abort, g, redirect, render_template, request, url_for

from orchard import database, search_index
from orchard.notices.pictures import keep_picture
from orchard.security.codes import tip_of_the_day
from orchard.security.sessions import login_required

notices = Blueprint("notices", __name__)


@notices.get("/")
def index():
    found = database.rows(
        "SELECT n.id, n.title, n.created_at, m.name FROM notices n JOIN members m ON m.id = n.member_id "
        "ORDER BY n.created_at DESC LIMIT 30"
    )
    return render_template("notices/index.html", notices=found, tip=tip_of_the_day())


@notices.get("/notices/<int:notice_id>")
def show(notice_id):
    notice = database.row("SELECT * FROM notices WHERE id = %s", (notice_id,))
    if notice is None:
        abort(404)
    comments = database.rows("SELECT * FROM comments WHERE notice_id = %s ORDER BY id", (notice_id,))
    return render_template("notices/show.html", notice=notice, comments=comments)


@notices.post("/notices")
@login_required
def add():
    values = {
        "member_id": g.member["id"],
        "title": request.form["title"][:200],
        "body": request.form["body"],
    }
    upload = request.files.get("picture")
    if upload and upload.filename:
        values["picture"] = keep_picture(upload)
    notice_id = database.insert("notices", values)
    search_index.add_words("notice", notice_id, values["title"] + " " + values["body"])
    return redirect(url_for("notices.show", notice_id=notice_id))


@notices.post("/notices/<int:notice_id>/comments")
@login_required
def comment(notice_id):
    database.insert(
        "comments",
        {"notice_id": notice_id, "author": g.member["name"], "text": request.form["text"][:2000]},
    )
    return redirect(url_for("notices.show", notice_id=notice_id))


@notices.post("/notices/<int:notice_id>/remove")
@login_required
def remove(notice_id):
    notice = database.row("SELECT member_id FROM notices WHERE id = %s", (notice_id,))
    if notice is None:
        abort(404)
    if notice["member_id"] != g.member["id"] and not g.member["is_admin"]:
        abort(403)
    database.execute("DELETE FROM notices WHERE id = %s", (notice_id,))
    return redirect(url_for("notices.index"))


@notices.get("/search")
def search():
    words = request.args.get("words", "")
    keys = search_index.find_words(request.args.get("kind", "notice"), words)
    found = database.many("notices", keys) if keys else []
    return render_template("notices/search.html", words=words, notices=found)
