import os
import shlex
from django.http import JsonResponse


def build(request, name):
    status = os.system(f"make-report --name {shlex.quote(name)}")
    return JsonResponse({"status": status})
