import logging

from django.http import HttpResponse

logger = logging.getLogger('visits')


def track(request):
    agent = request.GET.get('client', '')
    logger.info(f'visit by {agent}')
    return HttpResponse(status=204)
