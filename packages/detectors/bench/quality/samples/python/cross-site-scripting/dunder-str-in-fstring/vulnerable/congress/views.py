from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_GET

from .badges import Badge

PAGE_HEAD = "<!doctype html><title>Badge</title>"


@login_required
@require_GET
def preview(request):
    badge = Badge(request.GET.get("holder", "Guest"))
    return HttpResponse(f"{PAGE_HEAD}<p>{badge}</p>")


@login_required
@require_GET
def blank(request):
    return HttpResponse(f"{PAGE_HEAD}<p>{Badge('Guest')}</p>")
