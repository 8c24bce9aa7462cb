from django.http import HttpResponse


def search(request):
    term = request.GET.get("q", "")
    return HttpResponse("<p>Nothing found for %s</p>" % term)
