from flask import Flask, redirect, request, url_for

app = Flask(__name__)
PLACES = {"orders": "orders", "profile": "profile"}


@app.get("/orders")
def orders():
    return {"orders": []}


@app.get("/profile")
def profile():
    return {"name": "someone"}


@app.get("/continue")
def proceed():
    target = request.args.get("next", "orders")
    return redirect(url_for(PLACES.get(target, "orders")))
