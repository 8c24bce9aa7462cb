import logging

from django.http import HttpResponse

logger = logging.getLogger("shop")


def coupon(request):
    logger.info(f"coupon {request.POST['code']} was tried")
    return HttpResponse(status=204)
