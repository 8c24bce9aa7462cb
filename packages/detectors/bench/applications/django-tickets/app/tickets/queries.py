from django.db import connection
from django.db.models import Count

from .models import Ticket

orders = {"new": "-created_at", "old": "created_at", "priority": "priority"}


def listed(order: str):
    return Ticket.objects.order_by(orders.get(order, "-created_at"))


def similar(words: str):
    """Tickets whose title sounds like this one."""
    return Ticket.objects.raw("SELECT * FROM tickets_ticket WHERE similarity(title, %s) > 0.3", [words])


def by_department(department: str):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT state, count(*) FROM tickets_ticket t JOIN accounts_person p ON p.id = t.reporter_id"
            " WHERE p.department = '" + department + "' GROUP BY state"
        )
        return cursor.fetchall()


def workload(since: str):
    with connection.cursor() as cursor:
        cursor.execute("SELECT agent_id, count(*) FROM tickets_ticket WHERE created_at > %s GROUP BY agent_id", [since])
        return cursor.fetchall()


def flagged(column: str):
    return Ticket.objects.extra(where=[f"{column} IS NOT NULL"])


def per_state():
    return Ticket.objects.values("state").annotate(count=Count("id"))
