from django.http import HttpResponse
from django.views.decorators.http import require_POST

CHOICES = ('theme', 'language')


@require_POST
def store(request):
    key = request.POST['key']
    value = request.POST['value']
    if key:
        request.session[key] = value
    return HttpResponse(status=204)
