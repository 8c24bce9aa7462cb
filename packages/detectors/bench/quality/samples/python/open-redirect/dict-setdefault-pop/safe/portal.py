from django.contrib.auth.decorators import login_required
from django.http import HttpResponseRedirect, JsonResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET

APPOINTMENTS = "/appointments/"


def return_target(request):
    values = request.GET.dict()
    values.setdefault("next", APPOINTMENTS)
    target = values.pop("next")
    if not url_has_allowed_host_and_scheme(
        target,
        allowed_hosts={request.get_host()},
        require_https=request.is_secure(),
    ):
        return APPOINTMENTS
    return target


@login_required
@require_GET
def leave_notice(request):
    target = return_target(request)
    return HttpResponseRedirect(target)


@login_required
@require_GET
def opening_hours(request):
    return JsonResponse({"monday": "08:00-12:00", "thursday": "14:00-18:00"})


@login_required
@require_GET
def notice(request):
    return JsonResponse({"notice": "The practice is closed on public holidays."})
