from django.db import models


class Meeting(models.Model):
    held_on = models.DateField()
    text = models.TextField(blank=True)
    is_closed = models.BooleanField(default=False)
