import secrets
import string

from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.core.mail import send_mail
from django.http import JsonResponse
from django.views.decorators.http import require_POST

SYMBOLS = string.ascii_uppercase + string.digits
LENGTH = 12


def pickup_code():
    return "".join(secrets.choice(SYMBOLS) for _ in range(LENGTH))


@login_required
@require_POST
def request_code(request):
    code = pickup_code()
    cache.set(f"pickup:{request.user.pk}", code, 600)
    send_mail(
        "Your pickup code",
        f"Show this code at the parcel counter: {code}",
        "counter@parcel.example",
        [request.user.email],
    )
    return JsonResponse({"sent": True})
