from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from .models import Favourite, Wine


def index(request):
    return render(request, "wines/index.html", {"wines": Wine.objects.all()})


@login_required
@require_POST
def favourite(request, wine_id):
    wine = get_object_or_404(Wine, pk=wine_id)
    Favourite.objects.get_or_create(person=request.user, wine=wine)
    return JsonResponse({"ok": True})


@csrf_exempt
@login_required
@require_POST
def clear(request):
    Favourite.objects.filter(person=request.user).delete()
    return JsonResponse({"ok": True})
