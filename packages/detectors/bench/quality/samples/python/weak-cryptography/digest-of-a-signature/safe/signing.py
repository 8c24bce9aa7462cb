import hashlib
import os

from flask import Flask, jsonify, request

app = Flask(__name__)
SECRET = os.environ['SIGNING_SECRET']


def signature(message):
    digest = hashlib.blake2b(key=SECRET.encode())
    digest.update(message.encode())
    return digest.hexdigest()


@app.post('/sign')
def sign():
    return jsonify(signature=signature(request.get_json()['message']))
