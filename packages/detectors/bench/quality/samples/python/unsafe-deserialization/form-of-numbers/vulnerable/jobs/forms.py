from django import forms


class JobForm(forms.Form):
    state = forms.CharField()
