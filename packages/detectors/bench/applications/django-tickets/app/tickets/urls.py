from django.urls import path

from . import hooks, views

app_name = "tickets"
urlpatterns = [
    path("", views.index, name="index"),
    path("search/", views.search, name="search"),
    path("states/", views.states, name="states"),
    path("new/", views.create, name="create"),
    path("<int:ticket_id>/", views.show, name="show"),
    path("<int:ticket_id>/close/", views.close, name="close"),
    path("<int:ticket_id>/comment/", views.comment, name="comment"),
    path("<int:ticket_id>/attach/", views.attach, name="attach"),
    path("<int:ticket_id>/logs/", views.logs, name="logs"),
    path("<int:ticket_id>/performance/", views.performance, name="performance"),
    path("<int:ticket_id>/log-lines/", views.log_lines, name="log-lines"),
    path("<int:ticket_id>/log-count/", views.log_count, name="log-count"),
    path("attachments/<int:attachment_id>/", views.download, name="download"),
    path("report/", views.report, name="report"),
    path("reports/<int:year>/", views.yearly, name="yearly"),
    path("departments/", views.departments, name="departments"),
    path("workload/", views.workload, name="workload"),
    path("escalated/", views.escalated, name="escalated"),
    path("hooks/mail/", hooks.mail),
    path("hooks/monitor/", hooks.monitor),
    path("hooks/telephone/", hooks.telephone),
]
