from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from cookies import line


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        last = urlsplit(self.path).path.split("/")[-1]
        self.send_response(204)
        self.send_header("Set-Cookie", line("lang", unquote(last)))
        self.end_headers()


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", 8091), Handler).serve_forever()
