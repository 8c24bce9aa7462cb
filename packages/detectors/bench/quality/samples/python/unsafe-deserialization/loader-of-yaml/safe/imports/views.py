import yaml
from django.http import JsonResponse

from imports.documents import read_document


def upload(request):
    file = request.FILES['document']
    document = read_document(file.read())
    return JsonResponse({'keys': sorted(document)})
