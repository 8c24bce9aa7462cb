from flask import Flask, request

from store import save

app = Flask(__name__)


@app.put("/notes/<path:key>")
def put(key):
    save(key, request.get_data(as_text=True))
    return "", 204
