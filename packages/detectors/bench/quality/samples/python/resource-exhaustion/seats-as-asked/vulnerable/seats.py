from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get('/seats')
def seats():
    count = int(request.args.get('count', '10'))
    rows = [0] * count
    return jsonify(rows)
