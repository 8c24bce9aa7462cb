import re

from flask import Flask, request

app = Flask(__name__)
NAME = re.compile(r"^(\w+\s?)+$")


@app.post("/names")
def names():
    return {"ok": bool(NAME.match(request.form["name"]))}
