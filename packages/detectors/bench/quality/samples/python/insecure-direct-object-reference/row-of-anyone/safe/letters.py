from flask import Blueprint, g, jsonify

from db import connection
from guard import signed_in

bp = Blueprint('letters', __name__)


@bp.get('/letters')
@signed_in
def index():
    rows = connection().execute('select id, title from letters where owner_id = ?', (g.user_id,)).fetchall()
    return jsonify([dict(row) for row in rows])


@bp.get('/letters/<int:letter_id>')
@signed_in
def show(letter_id):
    row = connection().execute('select title, body from letters where id = ? and owner_id = ?', (letter_id, g.user_id)).fetchone()
    return jsonify(dict(row))
