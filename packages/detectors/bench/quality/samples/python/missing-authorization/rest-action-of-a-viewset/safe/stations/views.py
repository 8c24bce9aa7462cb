from rest_framework import status, viewsets
from rest_framework.decorators import action
from rest_framework.permissions import IsAdminUser
from rest_framework.response import Response

from .models import Station
from .serializers import StationSerializer


class StationViewSet(viewsets.ModelViewSet):
    queryset = Station.objects.all()
    serializer_class = StationSerializer
    permission_classes = [IsAdminUser]

    def perform_create(self, serializer):
        serializer.save(is_open=False)

    @action(detail=True, methods=["post"])
    def close(self, request, pk=None):
        station = self.get_object()
        station.is_open = False
        station.save()
        return Response(status=status.HTTP_204_NO_CONTENT)

    @action(detail=True, methods=["post"], permission_classes=[IsAdminUser])
    def price(self, request, pk=None):
        station = self.get_object()
        station.price_cents = int(request.data["cents"])
        station.save()
        return Response(status=status.HTTP_204_NO_CONTENT)
