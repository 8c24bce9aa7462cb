import pickle

from django.http import HttpResponse

from jobs.forms import JobForm

STATES = {1: b'', 2: b''}


def resume(request):
    form = JobForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=400)
    data = form.cleaned_data['state'].encode('latin-1')
    job = pickle.loads(data)
    return HttpResponse(status=204 if job else 404)
