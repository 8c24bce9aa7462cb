import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.post("/lint")
def lint():
    branch = request.form["branch"]
    command = ["git", "diff", "--end-of-options", branch]
    return {"diff": subprocess.check_output(command, cwd="/srv/repo").decode()}
