import logging

from django.http import HttpResponse

logger = logging.getLogger('visits')


def track(request):
    agent = request.META.get('HTTP_USER_AGENT', '')
    logger.info(f'visit by {agent}')
    return HttpResponse(status=204)
