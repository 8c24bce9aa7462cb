import os
from flask import Flask, request

app = Flask(__name__)


def run(verbose=False, command=None):
    if verbose:
        print("running")
    return os.popen(command).read()


@app.post("/tools")
def tools():
    return run(command="tool " + request.form["name"])
