from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Account


class AccountSerializer(serializers.ModelSerializer):
    class Meta:
        model = Account
        fields = ["name", "email"]


class Accounts(APIView):
    def post(self, request):
        serializer = AccountSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        account = Account.objects.create(**serializer.validated_data)
        return Response({"id": account.pk}, status=201)
