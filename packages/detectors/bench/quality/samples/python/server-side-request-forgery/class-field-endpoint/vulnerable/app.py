from flask import Flask, jsonify, request

from feeds import Feed

app = Flask(__name__)


@app.route("/feed", methods=["POST"])
def feed():
    wanted = request.get_json()["feed"]
    return jsonify(size=Feed(str(wanted)).measure())
