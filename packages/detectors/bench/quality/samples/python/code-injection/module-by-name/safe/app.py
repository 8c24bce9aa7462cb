import importlib

from flask import Flask, request

app = Flask(__name__)
JOBS = {"nightly": "jobs.nightly", "weekly": "jobs.weekly"}


@app.post("/run")
def run():
    module = importlib.import_module(JOBS[request.form["job"]])
    return {"done": module.main()}
