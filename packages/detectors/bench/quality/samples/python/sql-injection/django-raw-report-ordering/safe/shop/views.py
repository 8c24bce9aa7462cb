import datetime

from django.http import HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from .models import Book
from .reports import bestsellers


@require_GET
def book(request, pk):
    found = get_object_or_404(Book, pk=pk)
    return JsonResponse({"title": found.title, "author": found.author, "published": found.published})


@require_GET
def bestseller_report(request):
    try:
        since = datetime.date.fromisoformat(request.GET.get("since", "2000-01-01"))
    except ValueError:
        return HttpResponseBadRequest("since must be a date")
    rows = bestsellers(since, request.GET.get("order", "copies"))
    return JsonResponse({"since": since, "authors": rows})
