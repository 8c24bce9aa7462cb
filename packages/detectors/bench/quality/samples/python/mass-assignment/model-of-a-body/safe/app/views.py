from flask import Blueprint, request

from .models import Member, db

bp = Blueprint("members", __name__)


@bp.post("/members")
def create():
    body = request.get_json()
    member = Member(name=body["name"], email=body["email"])
    db.session.add(member)
    db.session.commit()
    return {"id": member.id}, 201
