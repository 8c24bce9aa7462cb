from django.http import JsonResponse


def name(request, name):
    return JsonResponse({"message": "{} is taken".format(name)})
