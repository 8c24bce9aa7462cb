from django.urls import path

from .views import CallOffView, SailingsView, SailingView, SeatsView

urlpatterns = [
    path("sailings", SailingsView.as_view()),
    path("sailings/<int:pk>", SailingView.as_view()),
    path("sailings/<int:pk>/seats", SeatsView.as_view()),
    path("sailings/<int:pk>/call-off", CallOffView.as_view()),
]
