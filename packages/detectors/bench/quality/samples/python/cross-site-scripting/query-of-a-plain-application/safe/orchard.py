import html
from urllib.parse import parse_qs


def application(environ, start_response):
    fields = parse_qs(environ.get("QUERY_STRING", ""))
    variety = fields.get("variety", ["boskoop"])[0]
    shown = html.escape(variety)
    page = "<html><body><h2>Trees of " + shown + "</h2></body></html>"
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
    return [page.encode("utf-8")]
