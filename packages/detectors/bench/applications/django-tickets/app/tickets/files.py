import os
import subprocess
import tarfile
import uuid

from django.conf import settings

allowed = {".png", ".jpg", ".pdf", ".txt", ".log"}


def keep(upload) -> str:
    extension = os.path.splitext(upload.name)[1].lower()
    if extension not in allowed:
        raise ValueError("this kind of file is not taken")
    name = f"{uuid.uuid4()}{extension}"
    with open(os.path.join(settings.MEDIA_ROOT, name), "wb") as target:
        for chunk in upload.chunks():
            target.write(chunk)
    return name


def unpack_logs(upload, ticket_id: int) -> str:
    """Logs come as an archive that the tool on the machine of the reporter makes."""
    folder = os.path.join(settings.MEDIA_ROOT, "logs", str(ticket_id))
    os.makedirs(folder, exist_ok=True)
    with tarfile.open(fileobj=upload) as archive:
        for member in archive.getmembers():
            if member.isfile():
                source = archive.extractfile(member)
                with open(os.path.join(folder, member.name), "wb") as target:
                    target.write(source.read())
    return folder


def unpack_profile(upload, ticket_id: int) -> str:
    folder = os.path.join(settings.MEDIA_ROOT, "profiles", str(ticket_id))
    os.makedirs(folder, exist_ok=True)
    with tarfile.open(fileobj=upload) as archive:
        archive.extractall(folder, filter="data")
    return folder


def find_in_logs(ticket_id: int, words: str) -> str:
    folder = os.path.join(settings.MEDIA_ROOT, "logs", str(ticket_id))
    found = os.popen(f"grep -rn '{words}' {folder} | head -50")
    return found.read()


def count_in_logs(ticket_id: int, words: str) -> int:
    folder = os.path.join(settings.MEDIA_ROOT, "logs", str(ticket_id))
    found = subprocess.run(["grep", "-rnF", "-e", words, "--", folder], capture_output=True, text=True)
    return len(found.stdout.splitlines())
