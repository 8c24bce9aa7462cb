from django.urls import path

from .views import begin

urlpatterns = [path("begin", begin)]
