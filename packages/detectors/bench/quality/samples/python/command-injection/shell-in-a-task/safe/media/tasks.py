import subprocess

from celery import shared_task


@shared_task
def thumbnail(name):
    subprocess.call(["convert", f"/media/{name}", "-resize", "200x200", f"/thumbs/{name}"])
