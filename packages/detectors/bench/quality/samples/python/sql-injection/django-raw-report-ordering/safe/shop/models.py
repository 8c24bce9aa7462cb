from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=200)
    author = models.CharField(max_length=120)
    sold = models.PositiveIntegerField(default=0)
    published = models.DateField()

    class Meta:
        db_table = "shop_book"
        ordering = ["title"]

    def __str__(self):
        return self.title
