import logging

from django.contrib import messages
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from .codes import directory_entry, invitation_code, known_devices
from .forms import ProfileForm, SelfServiceForm, SignInForm
from .models import Invitation, Person

logger = logging.getLogger(__name__)


def sign_in(request):
    form = SignInForm(request.POST or None)
    if form.is_valid():
        person = authenticate(request, **form.cleaned_data)
        if person is not None:
            login(request, person)
            logger.info("signed in: %s", person.pk)
            target = request.GET.get("next", "/")
            if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}, require_https=True):
                return redirect(target)
            return redirect("/")
        messages.error(request, "Unknown name or wrong password")
    return render(request, "accounts/sign_in.html", {"form": form})


@require_POST
def sign_out(request):
    logout(request)
    return HttpResponseRedirect(request.POST.get("back", "/"))


@login_required
def profile(request):
    form = ProfileForm(request.POST or None, instance=request.user)
    if form.is_valid():
        form.save()
        return redirect("accounts:profile")
    return render(request, "accounts/profile.html", {"form": form})


@login_required
def self_service(request):
    form = SelfServiceForm(request.POST or None, instance=request.user)
    if form.is_valid():
        form.save()
        return redirect("accounts:profile")
    return render(request, "accounts/profile.html", {"form": form})


@login_required
@require_POST
def invite(request):
    if not request.user.is_agent:
        raise Http404
    invitation = Invitation.objects.create(
        email=request.POST["email"], code=invitation_code(), invited_by=request.user
    )
    return JsonResponse({"id": invitation.pk})


@login_required
def devices(request):
    return JsonResponse(known_devices(request.GET.get("serial", "")))


@login_required
def person(request, person_id):
    found = get_object_or_404(Person, pk=person_id)
    return render(request, "accounts/person.html", {"person": found})


@login_required
def elsewhere(request):
    name = request.GET.get("name", "")
    return JsonResponse(directory_entry("people.other-site.example", name))
