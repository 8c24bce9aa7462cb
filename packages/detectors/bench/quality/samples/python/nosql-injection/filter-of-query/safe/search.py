import json

from flask import Blueprint, jsonify, request

from store import boats

bp = Blueprint('search', __name__)


@bp.get('/boats')
def search():
    wanted = json.loads(request.args.get('filter', '{}'))
    found = boats.find({'kind': str(wanted.get('kind', 'sail'))}).limit(50)
    return jsonify([boat['name'] for boat in found])
