from django.db import connection
from django.http import JsonResponse

COLUMNS = {"name": "full_name", "level": "riding_level", "since": "joined_on"}


def riders(request):
    order = request.GET.get("order", "name")
    column = order.lower()
    with connection.cursor() as cursor:
        cursor.execute("SELECT full_name, riding_level FROM riders ORDER BY {}".format(column))
        rows = cursor.fetchall()
    return JsonResponse({"riders": rows})
