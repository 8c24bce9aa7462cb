from sqlalchemy import update

from orchard import database
from orchard.extensions import db
from orchard.models import Product


class SoldOut(Exception):
    pass


def take(product_id, amount):
    product = db.session.get(Product, product_id)
    if product is None or product.stock < amount:
        raise SoldOut(product_id)
    product.stock = product.stock - amount
    db.session.commit()
    return product


def take_crates(amount):
    with database.connection() as conn:
        crates = conn.execute("SELECT id, free FROM crates WHERE id = 1 FOR UPDATE").fetchone()
        if crates["free"] < amount:
            raise SoldOut("crates")
        conn.execute("UPDATE crates SET free = %s WHERE id = 1", (crates["free"] - amount,))


def give_back(product_id, amount):
    db.session.execute(update(Product).where(Product.id == product_id).values(stock=Product.stock + amount))
    db.session.commit()


def pay_from_balance(member_id, cents):
    changed = database.execute(
        "UPDATE members SET balance_cents = balance_cents - %s WHERE id = %s AND balance_cents >= %s",
        (cents, member_id, cents),
    )
    return changed == 1
