from django.db import models


class Entry(models.Model):
    title = models.CharField(max_length=200)
    created = models.DateTimeField(auto_now_add=True)
    published = models.BooleanField(default=False)
