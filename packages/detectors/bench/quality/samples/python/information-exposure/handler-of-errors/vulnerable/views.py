import sys
import traceback

from django.http import HttpResponse


def server_error(request):
    text = "".join(traceback.format_exception(*sys.exc_info()))
    return HttpResponse(text, status=500, content_type="text/plain")
