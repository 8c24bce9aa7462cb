import os
from flask import Flask, request

app = Flask(__name__)


def run(verbose=False, command=None):
    if verbose:
        print(verbose)
    return os.popen(command).read()


@app.post("/tools")
def tools():
    return run(verbose=request.form["name"], command="tool")
