from django.db import models


class Member(models.Model):
    name = models.CharField(max_length=80)
    street = models.CharField(max_length=80)
    is_staff = models.BooleanField(default=False)
