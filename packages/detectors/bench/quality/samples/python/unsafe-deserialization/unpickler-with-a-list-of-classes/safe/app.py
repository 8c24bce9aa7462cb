import pickle

from flask import Flask, jsonify, request

from reading import read

app = Flask(__name__)


@app.post("/tags")
def tags():
    try:
        value = read(request.get_data())
    except pickle.UnpicklingError:
        return jsonify({"error": "tags"}), 400
    return jsonify({"count": len(value)})
