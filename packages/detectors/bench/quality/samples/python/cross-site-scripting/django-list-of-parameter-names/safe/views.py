from django.http import HttpResponse
from django.utils.html import format_html_join

HEAD = "<!doctype html><title>Filters</title><ul>"
TAIL = "</ul>"


def filters(request):
    names = sorted(request.GET.keys())
    items = format_html_join("", "<li>{}</li>", ((name,) for name in names))
    return HttpResponse(HEAD + items + TAIL)
