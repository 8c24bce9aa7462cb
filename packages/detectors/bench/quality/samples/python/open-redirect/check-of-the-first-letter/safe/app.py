from flask import Flask, redirect, request

from links import is_local

app = Flask(__name__)


@app.route("/leave", methods=["GET", "POST"])
def leave():
    target = request.form.get("back") or "/"
    if not is_local(target):
        target = "/"
    return redirect(target, code=303)


@app.get("/")
def index():
    return {"page": "index"}
