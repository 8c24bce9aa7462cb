from django.urls import path

from . import views

urlpatterns = [
    path("books/<int:pk>/", views.book, name="book"),
    path("reports/bestsellers/", views.bestseller_report, name="bestsellers"),
]
