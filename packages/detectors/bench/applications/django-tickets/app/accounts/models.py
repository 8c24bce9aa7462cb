from django.contrib.auth.models import AbstractUser
from django.db import models


class Person(AbstractUser):
    department = models.CharField(max_length=80, blank=True)
    is_agent = models.BooleanField(default=False)
    signature = models.TextField(blank=True)


class Invitation(models.Model):
    email = models.EmailField()
    code = models.CharField(max_length=40, unique=True)
    invited_by = models.ForeignKey(Person, on_delete=models.CASCADE)
    used_at = models.DateTimeField(null=True)
