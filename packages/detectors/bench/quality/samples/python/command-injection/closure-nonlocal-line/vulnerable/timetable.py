import subprocess

from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.http import require_GET

def line_builder(tool):
    line = tool

    def add(word):
        nonlocal line
        line += " " + word
        return line

    return add


def month_sheet(month):
    add = line_builder("/usr/bin/cal")
    add("-m")
    line = add(month)
    output = subprocess.check_output(line, shell=True, text=True, timeout=10)
    return output.splitlines()


@login_required
@require_GET
def term_calendar(request):
    month = request.GET.get("month", "9")
    return JsonResponse({"sheet": month_sheet(month)})
