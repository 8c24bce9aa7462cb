import logging
import sys
import traceback

from django.http import HttpResponse

log = logging.getLogger(__name__)


def server_error(request):
    log.error("".join(traceback.format_exception(*sys.exc_info())))
    return HttpResponse("something went wrong", status=500, content_type="text/plain")
