import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


def words(text):
    for piece in text.split(","):
        piece = piece.strip()
        if piece:
            yield piece


@app.route("/stat/users")
def users():
    listed = request.headers.get("X-Accounts", "nobody")
    joined = " ".join(words(listed))
    done = subprocess.run("getent passwd -- " + joined, shell=True, capture_output=True, timeout=5)
    return jsonify(lines=done.stdout.decode("utf-8", "replace").count("\n"))
