import smtplib
import ssl


def send(message):
    context = ssl.create_default_context()
    with smtplib.SMTP('mail.fernway.com', 587) as server:
        server.starttls(context=context)
        server.send_message(message)
