from django.http import HttpResponse
from django.utils.html import format_html


def badge(request):
    label = request.GET.get('label', 'build')
    html = format_html('<span class="badge">%s</span>' % label)
    return HttpResponse(html)
