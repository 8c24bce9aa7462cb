from functools import wraps

from flask import redirect, session, url_for


def signed_in(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        if "clerk_id" not in session:
            return redirect(url_for("accounts.sign_in"))
        return view(*args, **kwargs)

    return wrapped
