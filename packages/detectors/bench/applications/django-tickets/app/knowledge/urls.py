from django.urls import path

from . import views

app_name = "knowledge"
urlpatterns = [
    path("preview/", views.preview, name="preview"),
    path("hello/", views.hello, name="hello"),
    path("find/", views.find, name="find"),
    path("missing/", views.missing, name="missing"),
    path("matching/", views.matching, name="matching"),
    path("take/", views.take, name="take"),
    path("take-from-maker/", views.take_from_maker, name="take-from-maker"),
    path("sections/", views.sections, name="sections"),
    path("manual/", views.manual, name="manual"),
    path("<int:page_id>/publish/", views.publish, name="publish"),
    path("<slug:slug>/remove/", views.remove, name="remove"),
    path("<slug:slug>/", views.show, name="show"),
]
