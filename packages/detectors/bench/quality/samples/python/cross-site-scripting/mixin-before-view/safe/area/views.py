from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpResponse
from django.utils.html import escape
from django.views import View


class Area(LoginRequiredMixin, View):
    def get(self, *args, **kwargs):
        return HttpResponse("<h1>" + escape(self.request.GET.get("title", "")) + "</h1>")
