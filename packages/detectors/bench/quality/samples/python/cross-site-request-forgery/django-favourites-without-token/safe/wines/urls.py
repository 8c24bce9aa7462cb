from django.urls import path

from . import views

urlpatterns = [
    path("", views.index),
    path("<int:wine_id>/favourite/", views.favourite),
    path("favourites/clear/", views.clear),
]
