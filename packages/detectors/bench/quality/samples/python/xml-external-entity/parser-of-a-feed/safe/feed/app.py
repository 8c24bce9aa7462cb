from flask import Flask, jsonify, request

from feed.parse import titles

app = Flask(__name__)


@app.post('/feed')
def feed():
    return jsonify(titles(request.get_data()))
