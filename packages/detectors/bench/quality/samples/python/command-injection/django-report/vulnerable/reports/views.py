import os
from django.http import JsonResponse


def build(request, name):
    status = os.system(f"make-report --name {name}")
    return JsonResponse({"status": status})
