from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import JsonResponse
from django.views import View
from lxml import etree

PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
FIELDS = ("carrier", "standard")


def rate_table():
    return etree.parse("/srv/parcel/rates.xml", PARSER)


def rate_fields(requested):
    return dict(zip(FIELDS, (requested, "post")))


def rates_for(fields):
    expression = "//rate[@carrier='" + fields["carrier"] + "']/@price"
    return [str(price) for price in etree.XPath(expression)(rate_table())]


class RateView(LoginRequiredMixin, View):
    http_method_names = ["get"]

    def get(self, request):
        fields = rate_fields(request.GET.get("carrier", "post"))
        try:
            prices = rates_for(fields)
        except etree.XPathError:
            return JsonResponse({"error": "no rates"}, status=400)
        return JsonResponse({"prices": prices})
