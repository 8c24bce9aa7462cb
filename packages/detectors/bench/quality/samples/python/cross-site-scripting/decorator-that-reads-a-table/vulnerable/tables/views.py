from functools import wraps

from django.http import HttpResponse
from django.utils.html import escape


def with_guest(view):
    @wraps(view)
    def inner(request, *args, **kwargs):
        guest = request.POST.get("guest", "friend")
        return view(request, guest, *args, **kwargs)

    return inner


@with_guest
def seat(request, guest):
    return HttpResponse("<p>A table for " + guest + " is ready.</p>")
