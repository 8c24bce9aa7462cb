import hashlib
import hmac
from datetime import datetime, timedelta, timezone
from functools import wraps

import jwt
from flask import abort, current_app, g, request

from orchard import database


def partner_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        given = request.headers.get("X-Partner-Key", "")
        if given != current_app.config["PARTNER_KEY"]:
            abort(401)
        return view(*args, **kwargs)

    return wrapper


def token_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        header = request.headers.get("Authorization", "")
        if not header.startswith("Bearer "):
            abort(401)
        g.grower = grower_of(header[7:])
        if g.grower is None:
            abort(401)
        return view(*args, **kwargs)

    return wrapper


def grower_of(token):
    digest = hashlib.sha256(token.encode()).hexdigest()
    return database.row("SELECT id, name FROM members WHERE token_digest = %s AND active", (digest,))


def sign_download(name):
    until = datetime.now(timezone.utc) + timedelta(minutes=10)
    return jwt.encode({"name": name, "exp": until}, current_app.config["TOKEN_KEY"], algorithm="HS256")


def read_download(token):
    claims = jwt.decode(token, current_app.config["TOKEN_KEY"], algorithms=["HS256"])
    return claims["name"]


def is_signed(body, given):
    expected = hmac.new(current_app.config["PARTNER_KEY"].encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, given)
