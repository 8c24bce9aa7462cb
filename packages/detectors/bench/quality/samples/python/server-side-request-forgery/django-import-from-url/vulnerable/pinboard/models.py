from django.conf import settings
from django.db import models


class Pin(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    source = models.URLField()
    picture = models.ImageField(upload_to="pins/")
    created = models.DateTimeField(auto_now_add=True)
