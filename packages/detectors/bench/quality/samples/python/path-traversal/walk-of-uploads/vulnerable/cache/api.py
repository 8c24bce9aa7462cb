from rest_framework.decorators import api_view
from rest_framework.response import Response

from cache.store import Cache

CACHE = Cache('/var/cache/app')


@api_view(['DELETE'])
def discard(request):
    return Response({'removed': CACHE.discard(request.query_params['key'])})
