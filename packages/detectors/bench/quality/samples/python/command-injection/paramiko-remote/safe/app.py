import shlex

import paramiko
from flask import Flask, request

app = Flask(__name__)


def connect():
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect("worker-1")
    return client


@app.post("/restart")
def restart():
    client = connect()
    try:
        client.exec_command("systemctl restart " + shlex.quote(request.form["service"]))
    finally:
        client.close()
    return "", 204
