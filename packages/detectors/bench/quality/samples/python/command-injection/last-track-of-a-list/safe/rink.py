import os

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/rink/music")
def music():
    track = request.cookies.get("track", "waltz")
    current = ""
    for entry in [track, "march"]:
        current = entry
    with os.popen("play-track " + current) as player:
        heard = player.read()
    return jsonify(lines=heard.count("\n"))
