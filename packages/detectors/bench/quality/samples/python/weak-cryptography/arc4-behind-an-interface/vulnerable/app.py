import os

from flask import Flask, Response, request

import streams

app = Flask(__name__)
KEY = bytes.fromhex(os.environ["STREAM_KEY"])


@app.post("/seal")
def seal():
    data = request.get_data()
    return Response(streams.current().seal(KEY, data), mimetype="application/octet-stream")
