import sqlite3

from flask import Flask, jsonify, request

from lib.text import *
from lib.sql import *

app = Flask(__name__)


@app.get('/pages')
def pages():
    statement, values = by_title(shortened(request.args['title']))
    connection = sqlite3.connect('wiki.db')
    return jsonify(connection.execute(statement, values).fetchall())
