from functools import wraps

from flask import abort, request


def with_body(*names):
    def decorate(view):
        @wraps(view)
        def inner(*args, **kwargs):
            body = request.get_json(silent=True) or {}
            missing = [name for name in names if name not in body]
            if missing:
                abort(400)
            kwargs.update({name: body[name] for name in names})
            return view(*args, **kwargs)

        return inner

    return decorate
