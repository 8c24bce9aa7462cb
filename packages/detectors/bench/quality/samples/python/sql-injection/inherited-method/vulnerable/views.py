import sqlite3

from flask import Flask, jsonify, request
from flask.views import MethodView

app = Flask(__name__)


class Base(MethodView):
    table = "item"

    def select(self, condition):
        db = sqlite3.connect("items.db")
        return db.execute(f"SELECT * FROM {self.table} WHERE {condition}").fetchall()


class Items(Base):
    def get(self):
        return jsonify(self.select("owner = '" + request.args["owner"] + "'"))


app.add_url_rule("/items", view_func=Items.as_view("items"))
