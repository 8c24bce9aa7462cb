from django.http import JsonResponse

from .reports import RegionReport


def region_totals(request):
    region = request.COOKIES.get("region", "1")
    report = RegionReport()
    try:
        totals = report.load(region)
    except ValueError:
        return JsonResponse({"error": "region"}, status=400)
    return JsonResponse({"totals": totals})
