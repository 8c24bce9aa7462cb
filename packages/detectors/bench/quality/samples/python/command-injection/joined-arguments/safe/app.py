import subprocess

from flask import Flask, request

app = Flask(__name__)


@app.route("/trace")
def trace():
    arguments = ["traceroute", "-m", "5"]
    arguments.append(request.args.get("to"))
    done = subprocess.run(arguments, capture_output=True, text=True)
    return {"out": done.stdout}
