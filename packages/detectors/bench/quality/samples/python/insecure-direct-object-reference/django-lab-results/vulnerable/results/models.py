from django.conf import settings
from django.db import models


class Result(models.Model):
    patient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    document = models.FileField(upload_to="results")
    note = models.TextField(blank=True)
    is_read = models.BooleanField(default=False)
