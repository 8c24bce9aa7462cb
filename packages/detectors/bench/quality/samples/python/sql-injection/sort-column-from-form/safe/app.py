from flask import Flask, jsonify, request
from sqlalchemy import create_engine, text

app = Flask(__name__)
engine = create_engine("sqlite:///people.db")

COLUMNS = {"name": "last_name", "joined": "joined_on", "team": "team_name"}


class Listing:
    def __init__(self, wanted):
        self.wanted = wanted

    def column(self):
        return COLUMNS.get(self.wanted, "last_name")

    def statement(self):
        parts = ["SELECT id, last_name FROM person"]
        parts.append("ORDER BY {}".format(self.column()))
        parts.append("LIMIT 100")
        return " ".join(parts)


@app.route("/people", methods=["GET", "POST"])
def people():
    listing = Listing(request.values.get("sort", "name"))
    with engine.connect() as conn:
        result = conn.execute(text(listing.statement()))
        return jsonify([{"id": row[0], "name": row[1]} for row in result])
