import base64
import json
import os
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.http import require_GET

KEY_FILE = Path("/etc/school/transcript.pem")


@lru_cache(maxsize=1)
def signing_key():
    return serialization.load_pem_private_key(
        KEY_FILE.read_bytes(),
        password=os.environ["TRANSCRIPT_KEY_PASSWORD"].encode("utf-8"),
    )


def sign(document):
    data = json.dumps(document, sort_keys=True).encode("utf-8")
    signature = signing_key().sign(data, padding.PKCS1v15(), hashes.SHA256())
    return base64.b64encode(signature).decode("ascii")


@login_required
@require_GET
def transcript(request):
    document = {"student": request.user.pk, "joined": request.user.date_joined.isoformat()}
    return JsonResponse({"transcript": document, "signature": sign(document)})
