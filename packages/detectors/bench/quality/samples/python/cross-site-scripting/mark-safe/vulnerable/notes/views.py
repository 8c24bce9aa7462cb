from django.shortcuts import render
from django.utils.safestring import mark_safe


def preview(request):
    note = mark_safe("<b>" + request.POST["note"] + "</b>")
    return render(request, "preview.html", {"note": note})
