from django.db import models


class Specimen(models.Model):
    name = models.CharField(max_length=120)
    found_at = models.CharField(max_length=200)
