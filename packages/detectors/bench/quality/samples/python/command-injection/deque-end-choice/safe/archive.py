import subprocess
from collections import deque

from flask import Flask, jsonify, request

app = Flask(__name__)
LISTING = "/opt/archive/list-volumes.sh"


def queued_labels(requested):
    labels = deque(maxlen=4)
    labels.append("nightly")
    labels.append(requested)
    return labels


def volume_lines(label):
    line = f"{LISTING} {label}"
    completed = subprocess.run(["/bin/sh", "-c", line], capture_output=True, text=True, timeout=20)
    return completed.stdout.splitlines()[:100]


@app.get("/volumes")
def volumes():
    labels = queued_labels(request.cookies.get("archive_label", "nightly"))
    label = labels.popleft()
    return jsonify(volumes=volume_lines(label))
