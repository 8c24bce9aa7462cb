import psycopg2

DSN = "dbname=stock user=stock"


def count_in_zone(zone):
    conn = psycopg2.connect(DSN)
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pallet WHERE zone = '" + zone + "'")
            return cursor.fetchone()[0]
    finally:
        conn.close()
