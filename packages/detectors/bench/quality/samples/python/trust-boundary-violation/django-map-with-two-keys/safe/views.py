from django.http import JsonResponse


def gather(request):
    values = {}
    values["first"] = "visitor"
    values["second"] = request.GET.get("as", "visitor")
    values["third"] = "nobody"
    return values


def enter(request):
    values = gather(request)
    chosen = values["first"]
    request.session["acting_as"] = chosen
    return JsonResponse({"ok": True})
