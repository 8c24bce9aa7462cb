from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import JsonResponse
from django.views import View

from .models import Shipment
from .ordering import order_clause

BASE_QUERY = "SELECT id, reference, port, eta FROM freight_shipment WHERE status = %s ORDER BY "


class ShipmentListView(LoginRequiredMixin, View):
    def get(self, request):
        clause = order_clause(request.GET.get("sort", "eta"))
        status = request.GET.get("status", "open")
        shipments = Shipment.objects.raw(BASE_QUERY + clause, [status])
        return JsonResponse(
            {
                "shipments": [
                    {"reference": item.reference, "port": item.port, "eta": item.eta.isoformat()}
                    for item in shipments
                ]
            }
        )
