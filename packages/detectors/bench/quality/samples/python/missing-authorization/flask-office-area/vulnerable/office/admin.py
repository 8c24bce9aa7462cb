from flask import Blueprint, redirect, render_template, request, url_for
from flask_login import login_required

from .data import Notice, Person, db
from .roles import roles_required

admin = Blueprint("admin", __name__, url_prefix="/admin")


@admin.get("/people")
@roles_required("manager")
def people():
    return render_template("admin/people.html", people=Person.query.all())


@admin.post("/people/<int:person_id>/block")
@roles_required("manager")
def block(person_id):
    person = db.get_or_404(Person, person_id)
    person.is_blocked = True
    db.session.commit()
    return redirect(url_for("admin.people"))


@admin.post("/people/<int:person_id>/role")
@login_required
def change_role(person_id):
    person = db.get_or_404(Person, person_id)
    person.role = request.form["role"]
    db.session.commit()
    return redirect(url_for("admin.people"))


@admin.post("/notices")
@roles_required("manager", "editor")
def add_notice():
    db.session.add(Notice(text=request.form["text"]))
    db.session.commit()
    return redirect(url_for("admin.people"))
