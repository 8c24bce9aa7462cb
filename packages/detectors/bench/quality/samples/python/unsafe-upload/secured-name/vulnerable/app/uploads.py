from pathlib import Path

from flask import Blueprint, request

bp = Blueprint("uploads", __name__)


@bp.route("/files", methods=["POST"])
def files():
    for each in request.files.getlist("file"):
        each.save(str(Path("/srv/files") / each.filename))
    return "", 204
