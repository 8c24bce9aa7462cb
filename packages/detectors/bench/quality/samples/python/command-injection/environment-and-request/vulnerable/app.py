import os

from flask import Flask, request

app = Flask(__name__)


@app.post("/backup")
def backup():
    target = request.headers.get("X-Target", "/backup")
    return {"code": os.system("rsync -a /data " + target)}
