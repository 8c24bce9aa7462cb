import os

import jwt
from flask import g, request


def load_user():
    token = request.headers.get('Authorization', '')[7:]
    claims = jwt.decode(token, key(), algorithms=['HS256'])
    g.user = claims['sub']


def key():
    return os.environ['TOKEN_KEY']
