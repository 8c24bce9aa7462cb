from django.db import connection
from django.http import HttpResponseBadRequest, JsonResponse


def _floor(request):
    value = request.GET.get("floor", "0")
    if len(value) > 60:
        return None
    return value


def rooms(request):
    floor = _floor(request)
    if floor is None:
        return HttpResponseBadRequest("floor?")
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, seats FROM room WHERE floor = " + str(floor))
        found = cursor.fetchall()
    return JsonResponse({"rooms": [{"name": n, "seats": s} for n, s in found]})
