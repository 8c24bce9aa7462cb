from jinja2 import Environment, FileSystemLoader, select_autoescape

from ..models import Driver, User

env = Environment(loader=FileSystemLoader("templates"), autoescape=select_autoescape())

SIGNATURE = "Regards,\n{{ sender }}"


def personal_text(body: str, driver: Driver, sender: User) -> str:
    text = env.from_string(body).render(driver=driver, sender=sender.name)
    return text + "\n\n" + env.from_string(SIGNATURE).render(sender=sender.name)


def shift_text(body: str, driver: Driver) -> str:
    return env.get_template("notice.txt").render(body=body, driver=driver.name)
