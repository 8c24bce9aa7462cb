from django.urls import path

from . import views

urlpatterns = [path('address', views.change_address)]
