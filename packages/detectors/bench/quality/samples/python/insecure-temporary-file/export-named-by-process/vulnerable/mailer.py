import os
import smtplib
from email.message import EmailMessage


def send_with(address, path):
    message = EmailMessage()
    message["To"] = address
    message["Subject"] = "Your export"
    with open(path, "rb") as file:
        message.add_attachment(file.read(), maintype="text", subtype="csv", filename="export.csv")
    with smtplib.SMTP_SSL(os.environ["SMTP_HOST"]) as server:
        server.send_message(message)
