from urllib.parse import urlsplit
from urllib.request import urlopen

from django.http import HttpResponse, HttpResponseBadRequest


def fetch(request):
    url = request.GET["url"]
    if urlsplit(url).scheme not in ("http", "https"):
        return HttpResponseBadRequest()
    with urlopen(url) as answer:
        return HttpResponse(answer.read(), content_type="text/plain")
