import os
from collections import ChainMap

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404
from django.views.decorators.http import require_GET

FORMS = "/srv/school/forms"
DEFAULTS = {"form": "enrolment.pdf", "disposition": "inline"}


def form_options(request):
    overrides = request.GET.dict()
    return ChainMap(DEFAULTS, overrides)


def form_path(options):
    return os.path.join(FORMS, options["form"])


@login_required
@require_GET
def blank_form(request):
    options = form_options(request)
    try:
        handle = open(form_path(options), "rb")
    except (OSError, ValueError):
        raise Http404 from None
    return FileResponse(
        handle,
        as_attachment=options["disposition"] == "attachment",
        filename="form.pdf",
        content_type="application/pdf",
    )
