from django.conf import settings
from django.db import models


class Wine(models.Model):
    name = models.CharField(max_length=120)


class Favourite(models.Model):
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    wine = models.ForeignKey(Wine, on_delete=models.CASCADE)
