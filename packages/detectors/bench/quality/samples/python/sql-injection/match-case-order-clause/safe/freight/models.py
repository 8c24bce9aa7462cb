from django.db import models


class Shipment(models.Model):
    reference = models.CharField(max_length=20)
    port = models.CharField(max_length=40)
    status = models.CharField(max_length=12)
    eta = models.DateField()
