from django.db import connection
from django.http import JsonResponse
from django.views import View

from catalog.query import ProductQuery


class ProductList(View):
    def get(self, request):
        query = ProductQuery(connection)
        rows = query.where(category=request.GET.get('category', ''), brand=request.GET.get('brand', ''))
        return JsonResponse({'products': [list(row) for row in rows]})
