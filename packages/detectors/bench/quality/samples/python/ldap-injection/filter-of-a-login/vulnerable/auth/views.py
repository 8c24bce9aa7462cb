from django.http import JsonResponse

from auth.ldap_backend import Backend


def lookup(request):
    entries = Backend().find(request.GET['user'])
    return JsonResponse({'count': len(entries)})
