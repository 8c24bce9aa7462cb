from urllib.parse import urlsplit
from urllib.request import urlopen

from django.http import HttpResponse, HttpResponseBadRequest

PARTNERS = ["data.example.org", "feeds.example.org"]


def fetch(request):
    url = request.GET["url"]
    if urlsplit(url).hostname not in PARTNERS:
        return HttpResponseBadRequest()
    with urlopen(url) as answer:
        return HttpResponse(answer.read(), content_type="text/plain")
