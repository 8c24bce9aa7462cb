import base64
import os

from flask import Flask, jsonify, request

from locker import lock

app = Flask(__name__)


@app.route("/lock", methods=["POST"])
def lock_record():
    record = request.get_data()
    key = base64.b64decode(os.environ["LOCKER_KEY"])
    return jsonify(locked=base64.b64encode(lock(key, record)).decode("ascii"))
