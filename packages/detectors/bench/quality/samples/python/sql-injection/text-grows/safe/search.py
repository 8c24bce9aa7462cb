import pymysql
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/products")
def products():
    query = "SELECT id, name FROM product WHERE 1 = 1"
    values = []
    if request.args.get("brand"):
        query += " AND brand = %s"
        values.append(request.args["brand"])
    if request.args.get("colour"):
        query += " AND colour = %s"
        values.append(request.args["colour"])
    query += " LIMIT 50"
    db = pymysql.connect(host="db", user="shop")
    cursor = db.cursor()
    cursor.execute(query, values)
    return jsonify(cursor.fetchall())
