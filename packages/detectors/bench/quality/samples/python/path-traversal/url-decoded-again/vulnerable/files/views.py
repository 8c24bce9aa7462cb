import os
from urllib.parse import unquote

from django.conf import settings
from django.http import FileResponse, Http404


def download(request):
    name = request.GET.get('name', '')
    folder = os.path.realpath(settings.DOWNLOADS)
    if '..' in name:
        raise Http404
    path = os.path.join(folder, unquote(name))
    return FileResponse(open(path, 'rb'))
