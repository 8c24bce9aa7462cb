import logging
import traceback

from flask import Flask, jsonify

app = Flask(__name__)


@app.errorhandler(Exception)
def failed(error):
    logging.exception('failed')
    return jsonify(error='failed', detail=traceback.format_exc()), 500


@app.get('/menus/<day>')
def menu(day):
    return jsonify(day=day, dishes=['soup'])
