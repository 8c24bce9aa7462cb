from contextlib import closing

from django.db import connection

BESTSELLERS = """
    SELECT author, SUM(sold) AS copies, COUNT(*) AS titles, MAX(published) AS latest
    FROM shop_book
    WHERE published >= %s
    GROUP BY author
    ORDER BY {order}
    LIMIT 50
"""

ORDERINGS = {
    "author": "author",
    "copies": "copies DESC",
    "titles": "titles DESC",
    "latest": "latest DESC",
}


def bestsellers(since, order):
    order = ORDERINGS.get(order, ORDERINGS["copies"])
    with closing(connection.cursor()) as cursor:
        cursor.execute(BESTSELLERS.format(order=order), [since])
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row)) for row in cursor.fetchall()]
