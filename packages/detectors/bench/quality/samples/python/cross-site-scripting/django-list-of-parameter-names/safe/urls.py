from django.urls import path

from .views import filters

urlpatterns = [path("filters", filters)]
