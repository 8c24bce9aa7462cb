from django.http import JsonResponse


class Unsettled(Exception):
    def __init__(self, given, usual):
        super().__init__(given, usual)


def pick(request):
    value = request.GET.get("clinic", "")
    raise Unsettled(value, "central")


def clinic(request):
    try:
        pick(request)
    except Unsettled as problem:
        request.session["clinic"] = problem.args[0]
    return JsonResponse({"stored": True})
