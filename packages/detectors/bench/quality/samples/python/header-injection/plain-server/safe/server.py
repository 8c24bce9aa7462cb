from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, quote, urlsplit


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        fields = parse_qs(urlsplit(self.path).query)
        self.send_response(200)
        self.send_header("X-Name", quote(fields["name"][0]))
        self.end_headers()


HTTPServer(("", 8000), Handler).serve_forever()
