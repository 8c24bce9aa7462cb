from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme


def follower(request):
    target = request.GET.get("return_to", "/")

    def go():
        if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
            return HttpResponseRedirect("/")
        return HttpResponseRedirect(target)

    return go


def done(request):
    finish = follower(request)
    return finish()
