import smtplib


def compose(subject, text):
    title = " ".join(subject.splitlines()) or "no subject"
    head = ["From: form@example.com", "To: office@example.com", "Subject: " + title]
    return "\r\n".join(head) + "\r\n\r\n" + text.replace("\r\n", "\n")


def send(subject):
    with smtplib.SMTP("localhost") as server:
        server.sendmail("form@example.com", ["office@example.com"], compose(subject, "See the form."))
