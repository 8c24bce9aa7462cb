from django.http import JsonResponse

from media.tasks import thumbnail


def make(request):
    thumbnail.delay(request.POST["name"])
    return JsonResponse({"queued": True})
