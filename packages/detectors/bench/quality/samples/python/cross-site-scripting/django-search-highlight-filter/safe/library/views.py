from django.db.models import Q
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from .forms import ReviewForm
from .models import Review


@require_http_methods(["GET", "POST"])
def reviews(request):
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        form = ReviewForm()
    word = request.GET.get("q", "").strip()[:80]
    found = Review.objects.all()
    if word:
        found = found.filter(Q(title__icontains=word) | Q(body__icontains=word))
    return render(request, "library/reviews.html", {"reviews": found[:50], "word": word, "form": form})
