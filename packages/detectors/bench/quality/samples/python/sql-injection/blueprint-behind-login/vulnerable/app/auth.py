from functools import wraps

from flask import abort, session


def login_required(view):
    @wraps(view)
    def inner(*args, **kwargs):
        if "user" not in session:
            abort(401)
        return view(*args, **kwargs)

    return inner
