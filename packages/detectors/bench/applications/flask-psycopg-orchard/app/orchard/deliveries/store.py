from flask import abort

from orchard import database

ORDERS = {"day": "delivered_on", "weight": "kilos DESC", "sort": "sort, delivered_on"}


def delivery_by_id(delivery_id):
    found = database.row("SELECT * FROM deliveries WHERE id = %s", (delivery_id,))
    if found is None:
        abort(404)
    return found


def own_delivery(delivery_id, member_id):
    found = database.row("SELECT * FROM deliveries WHERE id = %s", (delivery_id,))
    if found is None or found["member_id"] != member_id:
        abort(404)
    return found


def deliveries_of(member_id, order, number):
    return database.page("deliveries", "member_id = %s", [member_id], order, number)


def latest(order):
    return database.rows(f"SELECT * FROM deliveries ORDER BY {ORDERS.get(order, 'delivered_on')} LIMIT 100")


def kilos_by_sort(year):
    return database.rows(
        "SELECT sort, SUM(kilos) AS kilos FROM deliveries WHERE EXTRACT(YEAR FROM delivered_on) = %s GROUP BY sort",
        (year,),
    )


def in_villages(villages):
    marks = ",".join(["%s"] * len(villages))
    return database.rows(
        f"SELECT d.* FROM deliveries d JOIN members m ON m.id = d.member_id WHERE m.village IN ({marks})", villages
    )
