from django.shortcuts import redirect


def logged_in(request):
    return redirect(request.GET.get("next", "/"))
