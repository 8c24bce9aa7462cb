from flask import Flask, redirect, request

app = Flask(__name__)
PAGES = ("/", "/account", "/orders")


@app.route("/login")
def login():
    target = request.args.get("next", "/")
    if target not in PAGES:
        target = "/"
    return redirect(target)
