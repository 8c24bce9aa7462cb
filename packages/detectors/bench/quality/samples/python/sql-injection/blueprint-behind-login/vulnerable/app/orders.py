import sqlite3

from flask import Blueprint, jsonify, request

from .auth import login_required

bp = Blueprint("orders", __name__, url_prefix="/orders")


@bp.route("/", methods=["GET"])
@login_required
def index():
    state = request.values.get("state", "open")
    with sqlite3.connect("shop.db") as db:
        rows = db.execute("SELECT id, total FROM orders WHERE state = '" + state + "'").fetchall()
    return jsonify(rows)
