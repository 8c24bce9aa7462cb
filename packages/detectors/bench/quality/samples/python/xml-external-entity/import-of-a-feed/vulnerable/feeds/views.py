from django.http import JsonResponse
from lxml import etree


def load(request):
    parser = etree.XMLParser(resolve_entities=True, load_dtd=True)
    root = etree.fromstring(request.body, parser)
    return JsonResponse({"items": len(root)})
