import requests
from django.http import JsonResponse

from hooks.forms import HookForm


def ping(request):
    form = HookForm(request.POST)
    if not form.is_valid():
        return JsonResponse({'errors': form.errors}, status=400)
    answer = requests.post(form.cleaned_data['url'], json={'text': 'ping'}, timeout=3)
    return JsonResponse({'status': answer.status_code})
