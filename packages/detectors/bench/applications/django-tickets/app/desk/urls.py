from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/", include("accounts.urls")),
    path("knowledge/", include("knowledge.urls")),
    path("", include("tickets.urls")),
]
