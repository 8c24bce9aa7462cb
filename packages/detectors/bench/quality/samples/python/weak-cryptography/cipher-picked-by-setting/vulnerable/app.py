import base64
import os

from flask import Flask, jsonify, request

from vault import retries, seal_note

app = Flask(__name__)
KEY = bytes.fromhex(os.environ["NOTE_KEY"])


@app.post("/notes/seal")
def seal():
    note = request.form.get("note", "")
    sealed = seal_note(KEY, note.encode("utf-8"))
    return jsonify({"sealed": base64.b64encode(sealed).decode(), "retries": retries()})
