import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)


@app.post('/hook')
def hook():
    expected = 'sha256=' + hmac.new(os.environ['HOOK_SECRET'].encode(), request.data, hashlib.sha256).hexdigest()
    given = request.headers.get('X-Hub-Signature-256', '')
    if not hmac.compare_digest(given, expected):
        abort(403)
    return '', 204
