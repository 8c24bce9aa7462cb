from django import forms

from .models import Person


class SignInForm(forms.Form):
    username = forms.CharField(max_length=150)
    password = forms.CharField(widget=forms.PasswordInput)


class ProfileForm(forms.ModelForm):
    class Meta:
        model = Person
        fields = ["first_name", "last_name", "signature"]


class SelfServiceForm(forms.ModelForm):
    class Meta:
        model = Person
        fields = "__all__"
