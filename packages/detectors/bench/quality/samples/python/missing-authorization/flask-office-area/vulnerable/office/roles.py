from functools import wraps

from flask import abort
from flask_login import current_user, login_required


def roles_required(*names):
    def decorated(view):
        @wraps(view)
        @login_required
        def checked(*args, **kwargs):
            if current_user.role not in names:
                abort(403)
            return view(*args, **kwargs)

        return checked

    return decorated
