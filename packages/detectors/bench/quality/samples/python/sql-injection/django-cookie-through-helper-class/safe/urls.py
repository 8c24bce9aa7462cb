from django.urls import path

from . import views

urlpatterns = [path("totals/", views.region_totals)]
