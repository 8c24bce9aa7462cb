from django.urls import include, path

urlpatterns = [path("minutes/", include("minutes.urls"))]
