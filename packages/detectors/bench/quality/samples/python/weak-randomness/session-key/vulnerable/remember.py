import random

from flask import Flask, make_response, request

app = Flask(__name__)
SESSIONS = {}


@app.post('/remember')
def remember():
    rng = random.Random()
    remember_me_key = '%032x' % rng.getrandbits(128)
    SESSIONS[remember_me_key] = request.remote_addr
    response = make_response('', 204)
    response.set_cookie('remember', remember_me_key, secure=True, httponly=True, samesite='Lax')
    return response
