from flask import Flask, jsonify, request

from catalogue import BadTerm, titles

app = Flask(__name__)


@app.get("/shelf")
def shelf():
    try:
        return jsonify(titles(request.cookies.get("shelf", "a")))
    except BadTerm as problem:
        return jsonify({"error": str(problem)}), 400
