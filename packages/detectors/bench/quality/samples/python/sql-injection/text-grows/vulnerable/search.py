import pymysql
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/products")
def products():
    query = "SELECT id, name FROM product WHERE 1 = 1"
    if request.args.get("brand"):
        query += " AND brand = '%s'" % request.args["brand"]
    if request.args.get("colour"):
        query += " AND colour = '{}'".format(request.args["colour"])
    query += " LIMIT 50"
    db = pymysql.connect(host="db", user="shop")
    cursor = db.cursor()
    cursor.execute(query)
    return jsonify(cursor.fetchall())
