from flask import Blueprint, request
from sqlalchemy import text

from .models import User

bp = Blueprint("users", __name__)


@bp.get("/users")
def users():
    q = request.args.get("q")
    found = User.query.filter(text("email = '" + q + "'")).all()
    return {"users": [user.name for user in found]}
