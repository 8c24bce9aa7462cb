from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme


def follower(request):
    target = request.GET.get("return_to", "/")

    def go():
        return HttpResponseRedirect(target)

    return go


def done(request):
    finish = follower(request)
    return finish()
