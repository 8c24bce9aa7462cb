import subprocess

from celery import shared_task


@shared_task
def thumbnail(name):
    subprocess.call(f"convert /media/{name} -resize 200x200 /thumbs/{name}", shell=True)
