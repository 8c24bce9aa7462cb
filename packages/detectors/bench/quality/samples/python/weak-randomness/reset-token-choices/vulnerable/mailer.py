import os
import smtplib
from email.message import EmailMessage


def send_link(account, token):
    message = EmailMessage()
    message["To"] = f"account-{account}@mail.example.org"
    message["From"] = "desk@example.org"
    message.set_content(f"https://example.org/reset?t={token}")
    with smtplib.SMTP_SSL(os.environ["SMTP_HOST"]) as smtp:
        smtp.send_message(message)
