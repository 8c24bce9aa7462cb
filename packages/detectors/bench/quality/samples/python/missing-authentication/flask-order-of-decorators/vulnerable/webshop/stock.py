from flask import Blueprint, request

from .database import connection
from .session import signed_in

stock = Blueprint("stock", __name__, url_prefix="/stock")


@stock.post("/articles")
@signed_in
def add_article():
    conn = connection()
    conn.execute("INSERT INTO articles (name, amount) VALUES (?, 0)", (request.form["name"],))
    conn.commit()
    return "", 201


@stock.post("/articles/<int:number>/deliveries")
@signed_in
def deliver(number):
    conn = connection()
    conn.execute("UPDATE articles SET amount = amount + ? WHERE id = ?", (int(request.form["amount"]), number))
    conn.commit()
    return "", 204


@signed_in
@stock.post("/articles/<int:number>/corrections")
def correct(number):
    conn = connection()
    conn.execute("UPDATE articles SET amount = ? WHERE id = ?", (int(request.form["amount"]), number))
    conn.commit()
    return "", 204


@stock.post("/articles/<int:number>/removal")
@signed_in
def remove(number):
    conn = connection()
    conn.execute("DELETE FROM articles WHERE id = ?", (number,))
    conn.commit()
    return "", 204
