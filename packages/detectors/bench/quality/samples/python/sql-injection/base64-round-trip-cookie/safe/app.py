import base64
import os

import pymysql
from flask import Flask, jsonify, request

app = Flask(__name__)


def connect():
    return pymysql.connect(
        host=os.environ["DB_HOST"],
        user=os.environ["DB_USER"],
        password=os.environ["DB_PASS"],
        database="surveys",
    )


@app.route("/survey/touch", methods=["POST"])
def touch():
    raw = request.cookies.get("survey", "")
    packed = base64.b64encode(raw.encode("utf-8"))
    survey = base64.b64decode(packed).decode("utf-8")
    conn = connect()
    try:
        with conn.cursor() as cur:
            changed = cur.execute("UPDATE survey SET seen = seen + 1 WHERE slug = %s", (survey,))
        conn.commit()
    finally:
        conn.close()
    return jsonify(changed=changed)
