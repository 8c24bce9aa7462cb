from flask import Blueprint, jsonify, request
from flask_login import current_user, login_required

from models import db

bp = Blueprint('accounts', __name__)
EDITABLE = ('name', 'phone')


@bp.put('/account')
@login_required
def update():
    for field, value in request.get_json().items():
        if field in EDITABLE:
            setattr(current_user, field, value)
    db.session.commit()
    return jsonify(ok=True)
