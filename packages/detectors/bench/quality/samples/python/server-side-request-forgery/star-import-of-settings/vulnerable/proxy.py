import requests
from flask import Flask, jsonify, request

from conf.defaults import *
from conf.local import *

app = Flask(__name__)


@app.get('/upstream')
def upstream():
    base = BASE
    if UPSTREAM_FROM_REQUEST:
        base = request.headers[PROXY_HEADER]
    answer = requests.get(base + '/health', timeout=TIMEOUT)
    return jsonify(status=answer.status_code)
