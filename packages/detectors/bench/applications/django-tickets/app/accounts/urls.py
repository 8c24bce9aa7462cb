from django.urls import path

from . import views

app_name = "accounts"
urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("profile/", views.profile, name="profile"),
    path("self-service/", views.self_service, name="self-service"),
    path("invite/", views.invite, name="invite"),
    path("devices/", views.devices, name="devices"),
    path("elsewhere/", views.elsewhere, name="elsewhere"),
    path("<int:person_id>/", views.person, name="person"),
]
