from django import forms

from .models import Comment, Ticket


class TicketForm(forms.ModelForm):
    class Meta:
        model = Ticket
        fields = ["title", "body", "priority"]


class CommentForm(forms.ModelForm):
    class Meta:
        model = Comment
        fields = ["body"]
