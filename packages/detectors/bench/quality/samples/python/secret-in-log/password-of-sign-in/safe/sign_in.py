import logging

from flask import Blueprint, request

from users import check

bp = Blueprint('sign_in', __name__)
log = logging.getLogger(__name__)


@bp.post('/sign-in')
def sign_in():
    name = request.form['name']
    password = request.form['password']
    log.info('sign-in of %r', name)
    return ('ok', 200) if check(name, password) else ('unknown', 401)
