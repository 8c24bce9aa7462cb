from rest_framework.response import Response
from rest_framework.views import APIView

from workers.archive import ArchiveWorker


class ArchiveView(APIView):
    def post(self, request):
        ArchiveWorker(request.data['folder']).run()
        return Response(status=204)
