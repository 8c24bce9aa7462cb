from django.db import connection
from rest_framework.response import Response
from rest_framework.views import APIView


class SalesView(APIView):
    def post(self, request):
        region = request.data["region"]
        with connection.cursor() as cursor:
            cursor.execute("SELECT sum(total) FROM sale WHERE region = %s", [region])
            row = cursor.fetchone()
        return Response({"total": row[0]})
