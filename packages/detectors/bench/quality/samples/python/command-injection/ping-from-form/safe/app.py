import subprocess

from flask import Flask, Response, request

app = Flask(__name__)


@app.route("/reach", methods=["GET", "POST"])
def reach():
    if request.method == "GET":
        return Response("send a host\n", mimetype="text/plain")
    host = request.form.get("host", "localhost")
    if host.startswith("-"):
        return Response("bad host\n", status=400, mimetype="text/plain")
    done = subprocess.run(["ping", "-c", "1", "-W", "2", "--", host], capture_output=True, text=True)
    body = "reachable\n" if done.returncode == 0 else "no answer\n"
    return Response(body, mimetype="text/plain")


if __name__ == "__main__":
    app.run(port=8081)
