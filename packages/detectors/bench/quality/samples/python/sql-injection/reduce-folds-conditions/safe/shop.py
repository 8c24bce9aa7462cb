import sqlite3
from contextlib import closing
from functools import reduce

from flask import Blueprint, Flask, jsonify, request

DATABASE = "/srv/shop/products.db"
FILTERS = ("brand", "colour", "material")

products = Blueprint("products", __name__)


def chosen_filters(arguments):
    return [(column, arguments[column]) for column in FILTERS if column in arguments]


def add_condition(clause, pair):
    column, _ = pair
    return f"{clause} AND {column} = ?"


@products.get("/products")
def list_products():
    pairs = chosen_filters(request.args)
    where = reduce(add_condition, pairs, "stock > 0")
    statement = "SELECT sku, name, price FROM products WHERE " + where
    with closing(sqlite3.connect(DATABASE)) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute(statement, [value for _, value in pairs]).fetchmany(60)
    return jsonify([dict(row) for row in rows])


def create_app():
    app = Flask(__name__)
    app.register_blueprint(products)
    return app
