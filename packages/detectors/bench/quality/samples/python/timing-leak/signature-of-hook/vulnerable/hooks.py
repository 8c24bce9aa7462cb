import hashlib
import hmac
import os

from flask import Blueprint, abort, request

bp = Blueprint('hooks', __name__)


def is_same(left, right):
    return left == right


@bp.post('/hooks/payments')
def payments():
    computed = hmac.new(os.environ['HOOK_KEY'].encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not is_same(computed, request.headers.get('X-Signature', '')):
        abort(401)
    return '', 204
