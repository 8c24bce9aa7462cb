from django.shortcuts import render
from django.utils.html import format_html


def preview(request):
    note = format_html("<b>{}</b>", request.POST["note"])
    return render(request, "preview.html", {"note": note})
