import logging

from flask import Flask, jsonify, request

logging.basicConfig(filename="/var/log/app/auth.log", format="%(asctime)s %(message)s")
log = logging.getLogger("auth")
app = Flask(__name__)


@app.post("/login")
def login():
    name = request.form.get("name", "")
    name = name.replace("\r", " ").replace("\n", " ")
    log.warning("login failed for %s", name)
    return jsonify({"error": "credentials"}), 401
