from django.http import HttpResponseRedirect


def language(request):
    target = request.POST.get("next", request.GET.get("next"))
    return HttpResponseRedirect(target)
