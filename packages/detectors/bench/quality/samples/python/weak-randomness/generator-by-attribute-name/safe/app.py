import random

from flask import Flask, Response

app = Flask(__name__)
NAMES = {"fast": "Random", "slow": "SystemRandom"}


def session_key():
    maker = getattr(random, NAMES["slow"])
    source = maker()
    return "%064x" % source.getrandbits(256)


@app.route("/enter", methods=["POST"])
def enter():
    answer = Response(status=204)
    answer.set_cookie("sid", session_key(), secure=True, httponly=True, samesite="Strict")
    return answer
