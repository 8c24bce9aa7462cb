from django.http import HttpResponse
from django.views.decorators.http import require_POST

CHOICES = ('theme', 'language')


@require_POST
def store(request):
    key = request.POST['key']
    value = request.POST['value']
    if key in CHOICES:
        request.session[key] = 'dark' if value == 'dark' else 'light'
    return HttpResponse(status=204)
