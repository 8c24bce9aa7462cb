import os

from django.conf import settings
from django.http import HttpResponse


def remove(request):
    name = os.path.basename(request.POST.get("name"))
    os.remove(os.path.join(settings.MEDIA_ROOT, name))
    return HttpResponse(status=204)
