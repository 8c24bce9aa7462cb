from django.shortcuts import render
from .models import Order


def search(request):
    term = request.GET.get("q", "")
    orders = Order.objects.raw("SELECT * FROM orders WHERE note LIKE '%%%s%%'" % term)
    return render(request, "orders.html", {"orders": orders})
