from urllib.request import urlopen
from django.http import JsonResponse


def fetch(request):
    with urlopen(request.POST["feed"]) as answer:
        return JsonResponse({"length": len(answer.read())})
