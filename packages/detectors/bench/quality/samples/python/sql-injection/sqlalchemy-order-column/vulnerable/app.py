import os

from flask import Flask, jsonify, request
from sqlalchemy import create_engine, text

app = Flask(__name__)
engine = create_engine(os.environ["CATALOGUE_URL"])

COLUMNS = {"t": "title", "y": "year_made", "p": "price"}


@app.get("/records")
def records():
    wanted = request.args.get("sort", "t")
    column = COLUMNS.get(wanted, wanted)
    with engine.connect() as conn:
        result = conn.execute(text(f"SELECT id, title FROM record ORDER BY {column} LIMIT 50"))
        return jsonify([dict(r._mapping) for r in result])
