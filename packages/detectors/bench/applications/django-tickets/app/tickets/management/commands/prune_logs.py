import shutil
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from tickets.models import Ticket


class Command(BaseCommand):
    help = "Removes the logs of tickets that are closed"

    def handle(self, *args, **options):
        for ticket in Ticket.objects.filter(state=Ticket.State.CLOSED):
            folder = Path(settings.MEDIA_ROOT) / "logs" / str(ticket.pk)
            if folder.exists():
                shutil.rmtree(folder)
                self.stdout.write(f"removed {folder}")
