import secrets

from django.http import JsonResponse

LIMIT = 40


def flags():
    strict = LIMIT * 2 > 100
    options = {"httponly": True, "samesite": "Lax", "max_age": 3600}
    options["secure"] = strict
    return options


def begin(request):
    response = JsonResponse({"begun": True})
    response.set_cookie("auth_token", secrets.token_hex(32), **flags())
    return response
