from django.http import HttpResponse
from django.utils.html import escape
from django.views import View


class Page(View):
    def title(self):
        return 'Page'

    def get(self, request, *args, **kwargs):
        heading = escape(self.title())
        return HttpResponse('<h1>' + heading + '</h1>')
