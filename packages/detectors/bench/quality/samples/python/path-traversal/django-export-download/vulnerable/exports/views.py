from django.contrib.auth.decorators import login_required, permission_required
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, JsonResponse
from django.views.decorators.http import require_safe

from .services import ExportFolder


@require_safe
@login_required
@permission_required("exports.view_export", raise_exception=True)
def export_list(request):
    return JsonResponse({"exports": ExportFolder().all()})


@require_safe
@login_required
@permission_required("exports.view_export", raise_exception=True)
def export_download(request):
    name = request.GET.get("name", "")
    if not name or "\0" in name:
        raise Http404
    try:
        handle = ExportFolder().open(name)
    except (FileNotFoundError, PermissionError, IsADirectoryError, SuspiciousFileOperation):
        raise Http404
    return FileResponse(handle, as_attachment=True, filename="export.csv", content_type="text/csv")
