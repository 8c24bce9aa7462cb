from rest_framework import generics
from rest_framework.permissions import IsAuthenticated

from .models import Entry
from .serializers import EntrySerializer, MoodSerializer


class EntryList(generics.ListCreateAPIView):
    serializer_class = EntrySerializer
    permission_classes = [IsAuthenticated]

    def get_queryset(self):
        return Entry.objects.filter(owner=self.request.user).order_by("-day")

    def perform_create(self, serializer):
        serializer.save(owner=self.request.user)


class EntryDetail(generics.RetrieveUpdateDestroyAPIView):
    serializer_class = EntrySerializer
    permission_classes = [IsAuthenticated]

    def get_queryset(self):
        return Entry.objects.filter(owner=self.request.user)


class MoodList(generics.ListAPIView):
    serializer_class = MoodSerializer
    permission_classes = [IsAuthenticated]

    def get_queryset(self):
        return Entry.objects.filter(owner=self.request.user)
