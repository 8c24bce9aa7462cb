import logging

from flask import Flask, request

app = Flask(__name__)
log = logging.getLogger(__name__)


@app.post('/login')
def login():
    name = request.form['name']
    shown = name[:200]
    log.warning('login of %s failed', shown)
    return '', 401
