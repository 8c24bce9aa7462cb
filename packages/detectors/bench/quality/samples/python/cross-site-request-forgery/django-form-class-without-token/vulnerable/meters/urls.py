from django.urls import path

from .views import MeterList, Reading

urlpatterns = [path("", MeterList.as_view()), path("reading/", Reading.as_view())]
