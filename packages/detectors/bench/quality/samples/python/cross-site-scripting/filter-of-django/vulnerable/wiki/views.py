from django.shortcuts import render

from wiki.templatetags import linked


def preview(request):
    return render(request, 'wiki/preview.html', {'body': linked(request.POST.get('body', ''))})
