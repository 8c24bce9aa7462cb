from flask import Blueprint, request

from .models import Member, db

bp = Blueprint("members", __name__)


@bp.post("/members")
def create():
    member = Member(**request.get_json())
    db.session.add(member)
    db.session.commit()
    return {"id": member.id}, 201
