from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST


@csrf_exempt
@login_required
@require_POST
def change_address(request):
    request.user.profile.street = request.POST['street'][:80]
    request.user.profile.save()
    return HttpResponse(status=204)
