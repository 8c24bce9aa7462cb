class Repository:
    table = ''

    def __init__(self, connection):
        self._connection = connection

    def search(self, column, term):
        cursor = self._connection.cursor()
        cursor.execute('SELECT * FROM %s WHERE %s LIKE ?' % (self.table, column), ('%' + term + '%',))
        return cursor.fetchall()


class CustomerRepository(Repository):
    table = 'customer'

    def search(self, term):
        return [self._as_customer(row) for row in super().search('name', term)]

    @staticmethod
    def _as_customer(row):
        return {'id': row[0], 'name': row[1]}
