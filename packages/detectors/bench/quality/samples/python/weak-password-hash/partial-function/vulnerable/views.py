from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.http import require_POST

from .hashing import make_hasher
from .models import Member

hash_pin = make_hasher()


@login_required
@require_POST
def set_password(request):
    password = request.POST.get("password", "")
    Member.objects.filter(pk=request.user.pk).update(password_hash=hash_pin(password))
    return JsonResponse({"ok": True})
