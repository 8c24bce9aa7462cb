from django.db import connection


class RegionReport:
    table = "sales_total"

    def _where(self, region):
        return "region_id = " + region

    def load(self, region):
        statement = "SELECT month, amount FROM " + self.table + " WHERE " + self._where(region)
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return [[month, float(amount)] for month, amount in cursor.fetchall()]
