from flask import Blueprint, abort, jsonify, render_template, request
from flask_login import current_user, login_required
from sqlalchemy import select

from .models import Parcel, db

parcels = Blueprint("parcels", __name__, url_prefix="/parcels")


@parcels.get("/<int:parcel_id>")
@login_required
def show(parcel_id):
    statement = select(Parcel).where(Parcel.id == parcel_id, Parcel.sender_id == current_user.id)
    found = db.session.scalars(statement).first()
    if found is None:
        abort(404)
    return jsonify({"state": found.state})


@parcels.get("/<int:parcel_id>/label")
@login_required
def label(parcel_id):
    parcel = db.session.get(Parcel, parcel_id)
    if parcel is None or parcel.sender_id != current_user.id:
        abort(404)
    return render_template("parcels/label.html", parcel=parcel)


@parcels.post("/<int:parcel_id>/address")
@login_required
def readdress(parcel_id):
    found = db.session.get(Parcel, parcel_id)
    if found is None or found.sender_id != current_user.id:
        abort(404)
    found.address = request.form["address"]
    db.session.commit()
    return "", 204
