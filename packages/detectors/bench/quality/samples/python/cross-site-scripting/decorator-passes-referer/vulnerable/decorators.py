import functools

from flask import request


def with_origin(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        origin = request.headers.get("Referer", "/")
        return view(origin, *args, **kwargs)

    return inner
