from django.http import HttpResponse
from jobs import run


def start(request, job):
    return HttpResponse(run(["start", job]), content_type="text/plain")
