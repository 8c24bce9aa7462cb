from django.db.models import F
from django.http import HttpResponse

from .models import Voucher


def redeem(request, code):
    changed = Voucher.objects.filter(code=code, uses_left__gt=0).update(uses_left=decrement())
    if changed == 0:
        return HttpResponse(status=409)
    return HttpResponse(status=204)


def decrement():
    return F('uses_left') - 1
