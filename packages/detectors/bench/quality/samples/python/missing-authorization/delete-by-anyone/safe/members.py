from flask import Blueprint, request
from flask_login import login_required

from roles import admin_required
from store import members

bp = Blueprint('members', __name__)


@bp.post('/members')
@login_required
@admin_required
def add():
    return {'id': members.add(request.form['name'])}, 201


@bp.patch('/members/<int:member_id>')
@login_required
@admin_required
def rename(member_id):
    members.rename(member_id, request.form['name'])
    return '', 204


@bp.put('/members/<int:member_id>/fee')
@login_required
@admin_required
def fee(member_id):
    members.fee(member_id, int(request.form['fee']))
    return '', 204


@bp.delete('/members/<int:member_id>')
@login_required
@admin_required
def remove(member_id):
    members.remove(member_id)
    return '', 204
