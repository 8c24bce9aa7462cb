from flask import Blueprint, jsonify, request

from reports.store import connect, rows_of

reports = Blueprint('reports', __name__)


@reports.route('/reports')
def index():
    order = {}
    order['default'] = 'created_at'
    order['wanted'] = request.args.get('sort', 'title')
    column = order['default']
    return jsonify(rows_of(connect(), column))
