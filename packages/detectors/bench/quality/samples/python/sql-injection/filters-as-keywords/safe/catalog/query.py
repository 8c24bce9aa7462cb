class ProductQuery:
    table = 'product'

    def __init__(self, connection):
        self.connection = connection

    def where(self, **conditions):
        text = ' AND '.join(f'{name} = %s' for name in conditions)
        with self.connection.cursor() as cursor:
            cursor.execute(f'SELECT id, name, price FROM {self.table} WHERE {text}', list(conditions.values()))
            return cursor.fetchall()
