import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


class Unknown(Exception):
    def __init__(self, usual, given):
        super().__init__(usual, given)


def lookup(name):
    known = {"disk": "df", "load": "uptime"}
    if name not in known:
        raise Unknown("uptime", name)
    return known[name]


@app.get("/state")
def state():
    try:
        program = lookup(request.args.get("what", "load"))
    except Unknown as problem:
        program = problem.args[0]
    process = subprocess.Popen(program, shell=True, stdout=subprocess.PIPE, text=True)
    output, _ = process.communicate(timeout=10)
    return jsonify({"lines": output.count("\n")})
