from django.db import connection
from django.http import JsonResponse
from django.views import View


class Search(View):
    def post(self, request):
        city = request.POST["city"]
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM shops WHERE city = '%s'" % city)
            return JsonResponse({"rows": cursor.fetchall()})
