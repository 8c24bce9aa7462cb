from django.conf import settings
from django.db import models


class Meter(models.Model):
    household = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    number = models.CharField(max_length=20, unique=True)
    value = models.PositiveIntegerField(default=0)
