from django.http import JsonResponse
from django.views.decorators.http import require_GET

from blog.models import Entry


@require_GET
def archive(request):
    year = request.GET.get('year', '2020')
    entries = Entry.objects.filter(published=True).extra(
        where=["strftime('%%Y', created) = %s"],
        params=[year],
    )
    return JsonResponse({'entries': list(entries.values('id', 'title'))})
