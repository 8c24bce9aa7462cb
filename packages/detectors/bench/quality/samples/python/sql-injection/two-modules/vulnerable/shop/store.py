import psycopg2

connection = psycopg2.connect("dbname=shop")


def find(colour):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM shirts WHERE colour = '{colour}'")
        return cursor.fetchall()
