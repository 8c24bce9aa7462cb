import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.post("/lint")
def lint():
    branch = request.form["branch"]
    command = ["bash", "-c", "cd /srv/repo && git diff " + branch]
    return {"diff": subprocess.check_output(command).decode()}
