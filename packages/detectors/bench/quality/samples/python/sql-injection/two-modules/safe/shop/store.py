import psycopg2

connection = psycopg2.connect("dbname=shop")


def find(colour):
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM shirts WHERE colour = %s", [colour])
        return cursor.fetchall()
