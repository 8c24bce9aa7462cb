from flask import Flask, jsonify, request

from .index import BookIndex

app = Flask(__name__)
index = BookIndex("/srv/library/books.xml")


@app.get("/books")
def book():
    isbn = request.args.get("isbn", "").strip()
    try:
        titles = index[isbn]
    except KeyError:
        return jsonify(error="unknown book"), 404
    return jsonify(titles=titles)


@app.get("/books/count")
def count():
    return jsonify(count=len(index))
