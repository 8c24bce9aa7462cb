import os
from urllib.parse import unquote_plus

from django.http import JsonResponse

ALLOWED = ['daily', 'weekly']


def start(request):
    raw = unquote_plus(request.COOKIES.get('job', 'daily|now'))
    parts = raw.split('|')
    name = parts[0]
    command = 'run-job ' + name
    code = os.system(command)
    return JsonResponse({'code': code})
