from flask import Blueprint, jsonify, request
from pymongo import MongoClient

bp = Blueprint('guests', __name__)
guests = MongoClient().hotel.guests


@bp.get('/guests')
def by_name():
    name = request.args['name']
    return jsonify([each['room'] for each in guests.find({'name': name})])
