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


def bestsellers(since, order):
    with closing(connection.cursor()) as cursor:
        cursor.execute(BESTSELLERS.format(order=order), [since])
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row)) for row in cursor.fetchall()]
