from django import forms
from django.core.files.storage import default_storage
from django.core.validators import FileExtensionValidator
from django.http import HttpResponse, HttpResponseBadRequest


class PaperForm(forms.Form):
    paper = forms.FileField(validators=[FileExtensionValidator(['pdf'])])


def submit(request):
    form = PaperForm(request.POST, request.FILES)
    if not form.is_valid():
        return HttpResponseBadRequest()
    paper = form.cleaned_data['paper']
    default_storage.save(f'papers/{paper.name}', paper)
    return HttpResponse(status=201)
