from flask import Flask, request

from lib.shell import Shell

app = Flask(__name__)


@app.route("/count")
def count():
    return {"lines": Shell.count(request.args["path"])}
