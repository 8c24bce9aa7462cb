"""Plain statements for everything that is older than the shop."""

from contextlib import contextmanager

from flask import current_app
from psycopg import sql
from psycopg.rows import dict_row
from psycopg_pool import ConnectionPool

PAGE = 50


def init_app(app):
    app.extensions["pool"] = ConnectionPool(app.config["DATABASE_URL"], kwargs={"row_factory": dict_row}, open=False)


@contextmanager
def connection():
    pool = current_app.extensions["pool"]
    pool.open()
    with pool.connection() as conn:
        yield conn


def rows(statement, params=()):
    with connection() as conn:
        return conn.execute(statement, params).fetchall()


def row(statement, params=()):
    with connection() as conn:
        return conn.execute(statement, params).fetchone()


def execute(statement, params=()):
    with connection() as conn:
        return conn.execute(statement, params).rowcount


def insert(table, values):
    statement = sql.SQL("INSERT INTO {} ({}) VALUES ({}) RETURNING id").format(
        sql.Identifier(table),
        sql.SQL(", ").join(sql.Identifier(name) for name in values),
        sql.SQL(", ").join(sql.Placeholder() for _ in values),
    )
    return row(statement, list(values.values()))["id"]


def update(table, key, values):
    statement = sql.SQL("UPDATE {} SET {} WHERE id = %s").format(
        sql.Identifier(table),
        sql.SQL(", ").join(sql.SQL("{} = %s").format(sql.Identifier(name)) for name in values),
    )
    return execute(statement, [*values.values(), key])


def page(table, where, params, order="id", number=1):
    offset = (int(number) - 1) * PAGE
    statement = f"SELECT * FROM {table} WHERE {where} ORDER BY {order} LIMIT {PAGE} OFFSET {offset}"
    with connection() as conn:
        return conn.execute(statement, params).fetchall()


def many(table, keys):
    marks = ", ".join(["%s"] * len(keys))
    return rows(f"SELECT * FROM {table} WHERE id IN ({marks})", list(keys))
