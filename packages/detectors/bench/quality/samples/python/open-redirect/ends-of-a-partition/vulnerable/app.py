from flask import Flask, redirect, request

app = Flask(__name__)


def parted(value):
    line = "/account" + "|" + value
    head, _, tail = line.partition("|")
    return tail or head


@app.get("/finish")
def finish():
    return redirect(parted(request.args.get("to", "")))


@app.get("/account")
def account():
    return {"page": "account"}
