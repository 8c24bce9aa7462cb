from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get('/noise')
def noise():
    size = int(request.args.get('size', '10'))
    buffer = bytearray(size)
    return jsonify(length=len(buffer))
