import os
from urllib.parse import unquote

from django.conf import settings
from django.http import FileResponse, Http404


def download(request):
    name = request.GET.get('name', '')
    folder = os.path.realpath(settings.DOWNLOADS)
    path = os.path.realpath(os.path.join(folder, unquote(name)))
    if not path.startswith(folder + os.sep):
        raise Http404
    return FileResponse(open(path, 'rb'))
