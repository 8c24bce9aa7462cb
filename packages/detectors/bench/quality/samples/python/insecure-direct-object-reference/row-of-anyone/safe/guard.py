import functools

from flask import abort, g, session


def signed_in(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        if 'user_id' not in session:
            abort(401)
        g.user_id = session['user_id']
        return view(*args, **kwargs)

    return inner
