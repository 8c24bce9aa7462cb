from flask import Flask, jsonify, request
from sqlalchemy import create_engine, text

app = Flask(__name__)
engine = create_engine("sqlite:///rental.db")


@app.route("/skis/available", methods=["POST"])
def available():
    length = request.form["length"]
    seasons = "WSA"
    season = seasons[0]
    match season:
        case "W":
            wanted = length
        case "S":
            wanted = "160"
        case _:
            wanted = "0"
    with engine.connect() as connection:
        rows = connection.execute(text(f"SELECT id, model FROM skis WHERE length = {wanted} AND rented = 0"))
        return jsonify([dict(row._mapping) for row in rows])
