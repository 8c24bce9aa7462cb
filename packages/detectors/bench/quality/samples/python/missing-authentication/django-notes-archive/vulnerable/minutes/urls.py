from django.urls import path

from . import views

urlpatterns = [
    path("", views.index, name="index"),
    path("new/", views.add, name="add"),
    path("<int:meeting_id>/text/", views.write, name="write"),
    path("<int:meeting_id>/close/", views.finish, name="finish"),
    path("<int:meeting_id>/remove/", views.remove, name="remove"),
]
