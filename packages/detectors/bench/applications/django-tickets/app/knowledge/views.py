import re

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template import Context, Template
from django.utils.html import escape
from django.views.decorators.http import require_POST

from . import importing
from .models import Page


def show(request, slug):
    page = get_object_or_404(Page, slug=slug, is_public=True)
    return render(request, "knowledge/show.html", {"page": page})


@login_required
def preview(request):
    """What a page with place holders looks like for the reader."""
    template = Template(request.POST.get("text", ""))
    return HttpResponse(template.render(Context({"reader": request.user})))


@login_required
def hello(request):
    template = Template("<p>Hello {{ name }}</p>")
    return HttpResponse(template.render(Context({"name": request.GET.get("name", "")})))


@login_required
def find(request):
    words = request.GET.get("q", "")
    pages = Page.objects.filter(text__icontains=words)[:20]
    if not pages:
        return HttpResponse("<p>Nothing about " + words + "</p>")
    return render(request, "knowledge/found.html", {"pages": pages})


@login_required
def missing(request):
    return HttpResponse(f"<p>There is no page {escape(request.GET.get('name', ''))}</p>")


@login_required
def matching(request):
    pattern = re.compile(request.GET.get("pattern", ""))
    return JsonResponse({"pages": [page.slug for page in Page.objects.all() if pattern.search(page.text)]})


@login_required
@require_POST
def take(request):
    text = importing.fetch_page(request.POST["address"])
    page = Page.objects.create(slug=request.POST["slug"], title=importing.title_of(text), text=text, author=request.user)
    return redirect("knowledge:show", page.slug)


@login_required
@require_POST
def take_from_maker(request):
    text = importing.fetch_from_maker(request.POST["address"])
    page = Page.objects.create(slug=request.POST["slug"], title=importing.title_of(text), text=text, author=request.user)
    return redirect("knowledge:show", page.slug)


@login_required
@require_POST
def sections(request):
    found = importing.find_sections(request.body, request.GET.get("kind", "setup"))
    return JsonResponse({"sections": found})


@login_required
@require_POST
def manual(request):
    return JsonResponse({"sections": importing.read_manual(request.body)})


@login_required
@require_POST
def remove(request, slug):
    page = get_object_or_404(Page, slug=slug, author=request.user)
    page.delete()
    return redirect("tickets:index")


@login_required
@require_POST
def publish(request, page_id):
    Page.objects.filter(pk=page_id).update(is_public=True, text=request.POST["text"])
    return HttpResponse(status=204)
