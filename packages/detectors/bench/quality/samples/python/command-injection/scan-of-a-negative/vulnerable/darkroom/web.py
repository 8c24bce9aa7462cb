from flask import Flask, jsonify, request

from darkroom.scanner import enlarge

app = Flask(__name__)


@app.post("/frames/enlarge")
def enlarge_frame():
    body = request.get_json()
    code = enlarge(body["frame"], 4)
    return jsonify(done=code == 0)
