import json

from django.contrib.auth.decorators import login_required
from django.http import JsonResponse

from profiles.models import Profile

FIELDS = ('nickname', 'bio')


@login_required
def update(request):
    body = json.loads(request.body)
    profile = Profile.objects.get(user=request.user)
    for name in FIELDS:
        setattr(profile, name, body.get(name, ''))
    profile.save()
    return JsonResponse({'saved': True})
