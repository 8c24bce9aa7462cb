from django.urls import path

from . import views

urlpatterns = [
    path("", views.overview, name="overview"),
    path("<int:result_id>/", views.detail, name="detail"),
    path("<int:result_id>/document/", views.document, name="document"),
    path("<int:result_id>/read/", views.mark_read, name="read"),
]
