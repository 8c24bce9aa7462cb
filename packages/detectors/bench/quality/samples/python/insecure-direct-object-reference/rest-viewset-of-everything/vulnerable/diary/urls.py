from django.urls import path

from .views import EntryDetail, EntryList, MoodList

urlpatterns = [
    path("entries/", EntryList.as_view()),
    path("entries/<int:pk>/", EntryDetail.as_view()),
    path("moods/", MoodList.as_view()),
]
