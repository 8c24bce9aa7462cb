import os

from flask import Flask, request

app = Flask(__name__)
COMMANDS = {"disk": "df -h", "load": "uptime"}


@app.get("/status")
def status():
    name = request.args.get("name", "disk")
    return {"out": os.popen(COMMANDS.get(name, name)).read()}
