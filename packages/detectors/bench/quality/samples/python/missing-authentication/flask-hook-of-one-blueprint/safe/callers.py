import hmac
import os

from flask import abort, request


def check_caller():
    given = request.headers.get("Authorization", "")
    if not hmac.compare_digest(given, f"Bearer {os.environ['DEVICE_TOKEN']}"):
        abort(401)


def caller_needed(view):
    def wrapper(**kwargs):
        given = request.headers.get("Authorization", "")
        if not hmac.compare_digest(given, f"Bearer {os.environ['DEVICE_TOKEN']}"):
            abort(401)
        return view(**kwargs)

    wrapper.__name__ = view.__name__
    return wrapper
