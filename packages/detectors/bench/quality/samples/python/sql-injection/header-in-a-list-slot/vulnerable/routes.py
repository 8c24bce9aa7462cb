from flask import Blueprint, jsonify, request

from warehouse import count_in_zone

bp = Blueprint("stock", __name__, url_prefix="/stock")


@bp.route("/count", methods=["GET", "POST"])
def count():
    zone = request.headers.get("X-Zone", "")
    steps = []
    steps.append("north")
    steps.append(zone)
    steps.append("south")
    steps.pop(0)
    chosen = steps[0]
    return jsonify({"count": count_in_zone(chosen)})
