class CustomerStore:
    def __init__(self, connection):
        self.connection = connection

    def named(self, name):
        cursor = self.connection.cursor()
        cursor.execute("SELECT * FROM customers WHERE name LIKE ?", (f"%{name}%",))
        return cursor.fetchall()
