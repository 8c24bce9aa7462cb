from django.shortcuts import render


def search(request):
    term = request.GET.get("q", "")
    return render(request, "search.html", {"term": term})
