import marshal

from flask import Flask, jsonify, request

app = Flask(__name__)
EMPTY = marshal.dumps([])


@app.route("/readings", methods=["POST"])
def readings():
    packed = request.data
    for number in range(2):
        packed = EMPTY
    values = marshal.loads(packed)
    return jsonify(count=len(values))
