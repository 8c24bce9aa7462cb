from django.db import connection
from rest_framework.response import Response
from rest_framework.views import APIView

from tickets.serializers import TicketQuery


class TicketList(APIView):
    def get(self, request):
        query = TicketQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        data = query.validated_data
        offset = (data['page'] - 1) * 20
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT id FROM ticket WHERE state = '{data['state']}' LIMIT 20 OFFSET {offset}")
            return Response([row[0] for row in cursor.fetchall()])
