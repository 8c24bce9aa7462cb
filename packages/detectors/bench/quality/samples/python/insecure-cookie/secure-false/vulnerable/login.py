import secrets

from flask import Flask, make_response

app = Flask(__name__)


@app.post('/login')
def login():
    response = make_response('', 204)
    options = {'httponly': True, 'samesite': 'Strict'}
    options['secure'] = False
    response.set_cookie('session_token', secrets.token_urlsafe(32), **options)
    return response
