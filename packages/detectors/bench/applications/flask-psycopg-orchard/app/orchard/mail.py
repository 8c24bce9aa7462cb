import logging
import random
import smtplib
import time
from email.message import EmailMessage

from flask import current_app

logger = logging.getLogger(__name__)


def send(to, subject, text):
    message = EmailMessage()
    message["From"] = "office@orchard.example"
    message["To"] = to
    message["Subject"] = subject.replace("\r", " ").replace("\n", " ")
    message.set_content(text)
    for attempt in range(3):
        try:
            with smtplib.SMTP(current_app.config["MAIL_HOST"], timeout=10) as server:
                server.send_message(message)
            return
        except OSError:
            logger.warning("mail was not accepted, attempt %d", attempt)
            time.sleep(attempt + random.random())
    raise RuntimeError("mail could not be sent")
