from django.http import HttpResponse


def login(request):
    response = HttpResponse(status=204)
    response.set_cookie("auth_token", request.user.issue(), secure=True)
    return response
