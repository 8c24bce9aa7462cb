from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import ListView

from .models import Meter


class MeterList(LoginRequiredMixin, ListView):
    def get_queryset(self):
        return Meter.objects.filter(household=self.request.user)


@method_decorator(csrf_exempt, name="dispatch")
class Reading(LoginRequiredMixin, View):
    def post(self, request):
        Meter.objects.filter(household=request.user, number=request.POST["number"]).update(
            value=int(request.POST["value"])
        )
        return HttpResponse(status=204)
