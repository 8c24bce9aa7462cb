from defusedxml.ElementTree import fromstring
from django.http import JsonResponse


def load(request):
    root = fromstring(request.body)
    return JsonResponse({"items": len(root)})
