import json

from django.http import JsonResponse
from django.views.decorators.http import require_POST

from .models import Member


@require_POST
def join(request):
    data = json.loads(request.body)
    member = Member.objects.create(**data)
    return JsonResponse({'id': member.pk})
