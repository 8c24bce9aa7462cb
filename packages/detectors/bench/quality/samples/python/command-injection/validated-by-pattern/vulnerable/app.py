import os
from flask import Flask, request

app = Flask(__name__)


@app.post("/checkout")
def checkout():
    branch = request.json["branch"]
    os.system("git checkout " + branch)
    return "", 204
