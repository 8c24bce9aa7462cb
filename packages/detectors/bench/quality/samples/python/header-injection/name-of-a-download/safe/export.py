import socketserver
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, quote, urlsplit


class Export(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlsplit(self.path).query)
        name = query.get('name', ['export.csv'])[0]
        self.send_response(200)
        self.send_header('Content-Disposition', "attachment; filename*=UTF-8''" + quote(name, safe=''))
        self.end_headers()
        self.wfile.write(b'a;b\n')


if __name__ == '__main__':
    with socketserver.TCPServer(('127.0.0.1', 8001), Export) as server:
        server.serve_forever()
