import importlib

from flask import Flask, request

app = Flask(__name__)


@app.post("/run")
def run():
    module = importlib.import_module("jobs." + request.form["job"])
    return {"done": module.main()}
