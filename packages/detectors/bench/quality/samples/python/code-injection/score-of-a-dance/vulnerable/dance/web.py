from flask import Flask, jsonify, request

from dance.scores import LatinScore

app = Flask(__name__)


@app.route("/scores", methods=["POST"])
def scores():
    score = LatinScore(request.form["formula"])
    return jsonify(total=score.total(7, 9))
