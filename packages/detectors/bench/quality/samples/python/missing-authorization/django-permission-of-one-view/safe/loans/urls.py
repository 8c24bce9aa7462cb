from django.urls import path

from loans import views

urlpatterns = [
    path("loans/", views.loans),
    path("loans/add/", views.add_loan),
    path("loans/<int:pk>/edit/", views.extend_loan),
    path("loans/<int:pk>/delete/", views.delete_loan),
]
