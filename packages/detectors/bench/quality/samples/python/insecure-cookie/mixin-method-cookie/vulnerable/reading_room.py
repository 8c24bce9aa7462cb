import secrets

from django.core.cache import cache
from django.http import JsonResponse
from django.views import View

LIFETIME = 3600


class ReaderTokenMixin:
    cookie_name = "reader_token"

    def attach_token(self, response):
        token = secrets.token_urlsafe(32)
        cache.set(f"reader:{token}", {"loans": 0}, LIFETIME)
        response.set_cookie(self.cookie_name, token, LIFETIME, secure=True, samesite="Lax")
        return response


class ReadingRoomView(ReaderTokenMixin, View):
    http_method_names = ["get"]

    def get(self, request):
        response = JsonResponse({"room": "open", "seats": 24})
        if self.cookie_name not in request.COOKIES:
            self.attach_token(response)
        return response
