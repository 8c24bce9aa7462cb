from sqlalchemy import or_, text

from orchard.extensions import db
from orchard.models import Product

COLUMNS = {"name": Product.name, "price": Product.price_cents, "stock": Product.stock}


def visible():
    return Product.query.filter_by(hidden=False)


def by_words(words):
    return visible().filter(or_(Product.name.ilike(f"%{words}%"), Product.sort.ilike(f"%{words}%"))).all()


def by_price(condition):
    return visible().filter(text(f"price_cents {condition}")).order_by(Product.price_cents).all()


def sorted_by(name):
    return visible().order_by(COLUMNS.get(name, Product.name)).all()


def cheaper_than(cents):
    return visible().filter(text("price_cents < :cents")).params(cents=cents).all()


def turnover(year):
    statement = text(
        "SELECT p.name, SUM(l.amount * p.price_cents) AS total FROM order_lines l JOIN products p ON p.id = l.product_id "
        "JOIN orders o ON o.id = l.order_id WHERE EXTRACT(YEAR FROM o.placed_at) = :year GROUP BY p.name"
    )
    return db.session.execute(statement, {"year": year}).all()
