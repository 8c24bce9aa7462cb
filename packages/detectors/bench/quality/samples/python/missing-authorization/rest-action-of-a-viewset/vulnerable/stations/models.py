from django.db import models


class Station(models.Model):
    name = models.CharField(max_length=80)
    is_open = models.BooleanField(default=True)
    price_cents = models.PositiveIntegerField(default=0)
