from django.urls import path

from .views import enter

urlpatterns = [path("enter", enter)]
