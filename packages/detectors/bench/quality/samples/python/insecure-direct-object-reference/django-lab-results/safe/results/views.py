from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from .models import Result


@login_required
def overview(request):
    return render(request, "results/overview.html", {"results": Result.objects.filter(patient=request.user)})


@login_required
def detail(request, result_id):
    result = get_object_or_404(Result, pk=result_id, patient=request.user)
    return render(request, "results/detail.html", {"result": result})


@login_required
def document(request, result_id):
    result = get_object_or_404(request.user.result_set, pk=result_id)
    return FileResponse(result.document.open("rb"), as_attachment=True)


@login_required
@require_POST
def mark_read(request, result_id):
    Result.objects.filter(pk=result_id, patient=request.user).update(is_read=True)
    return HttpResponse(status=204)
