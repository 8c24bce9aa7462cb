import base64
import json
import pickle

from flask import request

COOKIE = "basket"


def read_basket():
    stored = request.cookies.get(COOKIE)
    if not stored:
        return {}
    return pickle.loads(base64.urlsafe_b64decode(stored))


def write_basket(response, basket):
    value = base64.urlsafe_b64encode(pickle.dumps(basket)).decode()
    response.set_cookie(COOKIE, value, max_age=7 * 24 * 3600, httponly=True, secure=True, samesite="Lax")
    return response


def read_wishes():
    try:
        wishes = json.loads(request.cookies.get("wishes", "[]"))
    except ValueError:
        return []
    return [int(each) for each in wishes if str(each).isdigit()]
