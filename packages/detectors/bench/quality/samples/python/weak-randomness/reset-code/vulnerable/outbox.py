import json
import pathlib

FOLDER = pathlib.Path("/var/spool/app")


def send_code(mail, token):
    with (FOLDER / "mails.jsonl").open("a", encoding="utf-8") as handle:
        handle.write(json.dumps({"to": mail, "token": token}) + "\n")
