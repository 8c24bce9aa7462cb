import os

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST

from . import files, queries
from .forms import CommentForm, TicketForm
from .models import Attachment, Ticket


def agents_only(request):
    if not request.user.is_agent:
        raise PermissionDenied


@login_required
def index(request):
    tickets = queries.listed(request.GET.get("order", "new"))
    if not request.user.is_agent:
        tickets = tickets.filter(reporter=request.user)
    return render(request, "tickets/index.html", {"tickets": tickets})


@login_required
def search(request):
    words = request.GET.get("q", "")
    heading = mark_safe(f"Tickets like <em>{words}</em>")
    return render(request, "tickets/index.html", {"tickets": queries.similar(words), "heading": heading})


@login_required
def states(request):
    name = request.GET.get("name", "open")
    heading = format_html("Tickets that are <em>{}</em>", name)
    return render(request, "tickets/index.html", {"tickets": Ticket.objects.filter(state=name), "heading": heading})


@login_required
def create(request):
    form = TicketForm(request.POST or None)
    if form.is_valid():
        ticket = form.save(commit=False)
        ticket.reporter = request.user
        ticket.save()
        return redirect("tickets:show", ticket.pk)
    return render(request, "tickets/form.html", {"form": form})


@login_required
def show(request, ticket_id):
    ticket = get_object_or_404(Ticket, pk=ticket_id)
    return render(request, "tickets/show.html", {"ticket": ticket, "form": CommentForm()})


@login_required
@require_POST
def close(request, ticket_id):
    ticket = get_object_or_404(Ticket, pk=ticket_id, reporter=request.user)
    ticket.state = Ticket.State.CLOSED
    ticket.save()
    return redirect("tickets:show", ticket.pk)


@login_required
@require_POST
def comment(request, ticket_id):
    ticket = get_object_or_404(Ticket, pk=ticket_id)
    if ticket.reporter != request.user and not request.user.is_agent:
        raise Http404
    form = CommentForm(request.POST)
    if form.is_valid():
        entry = form.save(commit=False)
        entry.ticket = ticket
        entry.author = request.user
        entry.save()
    return redirect("tickets:show", ticket.pk)


@login_required
@require_POST
def attach(request, ticket_id):
    ticket = get_object_or_404(Ticket, pk=ticket_id, reporter=request.user)
    upload = request.FILES["file"]
    Attachment.objects.create(ticket=ticket, name=upload.name[:200], stored_as=files.keep(upload))
    return redirect("tickets:show", ticket.pk)


@login_required
@require_POST
def logs(request, ticket_id):
    ticket = get_object_or_404(Ticket, pk=ticket_id, reporter=request.user)
    files.unpack_logs(request.FILES["logs"], ticket.pk)
    return redirect("tickets:show", ticket.pk)


@login_required
@require_POST
def performance(request, ticket_id):
    ticket = get_object_or_404(Ticket, pk=ticket_id, reporter=request.user)
    files.unpack_profile(request.FILES["profile"], ticket.pk)
    return redirect("tickets:show", ticket.pk)


@login_required
def log_lines(request, ticket_id):
    agents_only(request)
    words = request.GET.get("words", "")
    return HttpResponse(files.find_in_logs(int(ticket_id), words), content_type="text/plain")


@login_required
def log_count(request, ticket_id):
    agents_only(request)
    return JsonResponse({"count": files.count_in_logs(int(ticket_id), request.GET.get("words", ""))})


@login_required
def download(request, attachment_id):
    attachment = get_object_or_404(Attachment, pk=attachment_id, ticket__reporter=request.user)
    path = os.path.join(settings.MEDIA_ROOT, attachment.stored_as)
    return FileResponse(open(path, "rb"), as_attachment=True, filename=attachment.name)


@login_required
def report(request):
    agents_only(request)
    path = os.path.join(settings.REPORT_ROOT, request.GET.get("name", "week.pdf"))
    return FileResponse(open(path, "rb"))


@login_required
def yearly(request, year):
    agents_only(request)
    return FileResponse(open(os.path.join(settings.REPORT_ROOT, f"{int(year)}.pdf"), "rb"))


@login_required
def departments(request):
    agents_only(request)
    return JsonResponse({"states": queries.by_department(request.GET.get("department", ""))})


@login_required
def workload(request):
    agents_only(request)
    return JsonResponse({"agents": queries.workload(request.GET.get("since", "2000-01-01"))})


@login_required
def escalated(request):
    agents_only(request)
    columns = {"agent": "agent_id", "date": "created_at"}
    column = columns.get(request.GET.get("by", "agent"), "agent_id")
    return render(request, "tickets/index.html", {"tickets": queries.flagged(column)})
