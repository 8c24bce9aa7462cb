import secrets

from django.contrib.auth.decorators import login_required
from django.core.files.base import ContentFile
from django.http import JsonResponse
from django.views.decorators.http import require_POST
from PIL import Image, UnidentifiedImageError

from .fetch import ImportFailed, download
from .models import Pin

FORMATS = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif"}


@login_required
@require_POST
def import_pin(request):
    url = request.POST.get("url", "").strip()
    try:
        data = download(url)
        with Image.open(data, formats=list(FORMATS)) as picture:
            suffix = FORMATS[picture.format]
    except ImportFailed as problem:
        return JsonResponse({"error": str(problem)}, status=400)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return JsonResponse({"error": "the file is not a picture"}, status=400)

    pin = Pin(owner=request.user, source=url)
    pin.picture.save(secrets.token_hex(12) + suffix, ContentFile(data.getvalue()), save=False)
    pin.save()
    return JsonResponse({"id": pin.pk}, status=201)
