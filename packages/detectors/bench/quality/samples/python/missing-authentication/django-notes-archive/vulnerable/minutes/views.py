from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from .models import Meeting


def index(request):
    return render(request, "minutes/index.html", {"meetings": Meeting.objects.order_by("-held_on")})


@login_required
@require_POST
def add(request):
    meeting = Meeting.objects.create(held_on=request.POST["held_on"])
    return redirect("write", meeting.pk)


@login_required
@require_POST
def write(request, meeting_id):
    meeting = get_object_or_404(Meeting, pk=meeting_id, is_closed=False)
    meeting.text = request.POST["text"]
    meeting.save()
    return redirect("index")


@login_required
@require_POST
def finish(request, meeting_id):
    Meeting.objects.filter(pk=meeting_id).update(is_closed=True)
    return redirect("index")


@require_POST
def remove(request, meeting_id):
    get_object_or_404(Meeting, pk=meeting_id).delete()
    return redirect("index")
