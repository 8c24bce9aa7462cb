from django.db.models import F
from django.http import HttpResponse

from .models import Voucher


def redeem(request, code):
    voucher = Voucher.objects.get(code=code)
    if voucher.uses_left <= 0:
        return HttpResponse(status=409)
    voucher.uses_left -= 1
    voucher.save()
    return HttpResponse(status=204)


def decrement():
    return F('uses_left') - 1
