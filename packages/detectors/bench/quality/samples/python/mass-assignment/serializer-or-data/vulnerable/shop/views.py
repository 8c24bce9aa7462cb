from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Account


class Accounts(APIView):
    def post(self, request):
        account = Account.objects.create(**request.data)
        return Response({"id": account.pk}, status=201)
