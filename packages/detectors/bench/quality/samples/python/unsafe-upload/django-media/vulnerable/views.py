from django import forms
from django.core.files.storage import default_storage
from django.core.validators import FileExtensionValidator
from django.http import HttpResponse, HttpResponseBadRequest


class PaperForm(forms.Form):
    paper = forms.FileField(validators=[FileExtensionValidator(['pdf'])])


def submit(request):
    paper = request.FILES['paper']
    default_storage.save(f'papers/{paper.name}', paper)
    return HttpResponse(status=201)
