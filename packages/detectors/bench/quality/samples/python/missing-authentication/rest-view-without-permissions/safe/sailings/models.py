from django.db import models


class Sailing(models.Model):
    leaves_at = models.DateTimeField()
    seats = models.PositiveIntegerField()
    is_called_off = models.BooleanField(default=False)
