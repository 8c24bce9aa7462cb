from django.contrib.auth.mixins import LoginRequiredMixin
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views import View
from django.views.generic import CreateView, DeleteView, ListView, UpdateView

from .models import Specimen


class SpecimenList(ListView):
    model = Specimen


class SpecimenAdd(LoginRequiredMixin, CreateView):
    model = Specimen
    fields = ["name", "found_at"]
    success_url = reverse_lazy("list")


class SpecimenEdit(LoginRequiredMixin, UpdateView):
    model = Specimen
    fields = ["name", "found_at"]
    success_url = reverse_lazy("list")


class SpecimenRemove(LoginRequiredMixin, DeleteView):
    model = Specimen
    success_url = reverse_lazy("list")


class SpecimenLabels(View):
    """All names are written anew, as they stand in a list."""

    def post(self, request):
        for line in request.POST["labels"].splitlines():
            number, _, name = line.partition(" ")
            Specimen.objects.filter(pk=int(number)).update(name=name[:120])
        return redirect("list")
