import os

from flask import Blueprint, jsonify, request
from sqlalchemy import create_engine, text

from .queries import SlotQuery

slots_blueprint = Blueprint("slots", __name__)
engine = create_engine(os.environ["CLINIC_DATABASE_URL"])


@slots_blueprint.get("/")
def free_slots():
    query = SlotQuery(specialty=request.args.get("specialty", "general"))
    with engine.connect() as connection:
        rows = connection.execute(text(query.sql()), query.bindings()).all()
    return jsonify(
        [
            {"id": row.id, "starts_at": row.starts_at.isoformat(), "room": row.room}
            for row in rows
        ]
    )
