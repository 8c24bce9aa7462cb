from flask import Blueprint, request

from .models import User

bp = Blueprint("users", __name__)


@bp.get("/users")
def users():
    q = request.args.get("q")
    found = User.query.filter(User.email == q).all()
    return {"users": [user.name for user in found]}
