from django.shortcuts import redirect


def logged_in(request):
    return redirect("/area/" + request.GET.get("next", ""))
