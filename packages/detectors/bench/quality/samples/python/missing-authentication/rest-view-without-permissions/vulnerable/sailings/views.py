from django.shortcuts import get_object_or_404
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Sailing


class SailingsView(APIView):
    permission_classes = [IsAuthenticated]

    def post(self, request):
        sailing = Sailing.objects.create(leaves_at=request.data["leaves_at"], seats=int(request.data["seats"]))
        return Response({"id": sailing.pk}, status=201)


class SailingView(APIView):
    permission_classes = [IsAuthenticated]

    def put(self, request, pk):
        Sailing.objects.filter(pk=pk).update(leaves_at=request.data["leaves_at"])
        return Response(status=204)

    def delete(self, request, pk):
        get_object_or_404(Sailing, pk=pk).delete()
        return Response(status=204)


class SeatsView(APIView):
    permission_classes = [IsAuthenticated]

    def put(self, request, pk):
        Sailing.objects.filter(pk=pk).update(seats=int(request.data["seats"]))
        return Response(status=204)


class CallOffView(APIView):
    def post(self, request, pk):
        sailing = get_object_or_404(Sailing, pk=pk)
        sailing.is_called_off = True
        sailing.save()
        return Response(status=204)
