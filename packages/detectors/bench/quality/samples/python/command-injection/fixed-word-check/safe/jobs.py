import subprocess

from flask import Flask, abort, request

app = Flask(__name__)
MODES = ("fast", "full")


def check(mode):
    if mode not in MODES:
        abort(400)
    return mode


@app.post("/scan")
def scan():
    mode = check(request.form.get("mode"))
    subprocess.Popen("scanner --mode=" + mode, shell=True)
    return "", 202
