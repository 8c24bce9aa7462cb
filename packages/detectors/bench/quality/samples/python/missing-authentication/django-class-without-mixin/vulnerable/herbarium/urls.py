from django.contrib.auth.decorators import login_required
from django.urls import path

from .views import SpecimenAdd, SpecimenEdit, SpecimenLabels, SpecimenList, SpecimenRemove

urlpatterns = [
    path("", SpecimenList.as_view(), name="list"),
    path("add/", SpecimenAdd.as_view(), name="add"),
    path("<int:pk>/edit/", SpecimenEdit.as_view(), name="edit"),
    path("<int:pk>/remove/", SpecimenRemove.as_view(), name="remove"),
    path("labels/", SpecimenLabels.as_view(), name="labels"),
]
