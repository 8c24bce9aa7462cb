import hmac
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from .archive import prune, run
from .jobs import Job

ROOT = Path(os.environ.get("BACKUPD_ROOT", "/home/clients"))
TARGET = Path(os.environ.get("BACKUPD_TARGET", "/backup"))
SECRET = os.environ["BACKUPD_SECRET"]


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        given = self.headers.get("X-Backup-Key", "")
        if not hmac.compare_digest(given.encode(), SECRET.encode()):
            return self.answer(403, "forbidden")
        length = min(int(self.headers.get("Content-Length", 0)), 65536)
        try:
            job = Job.from_request(self.rfile.read(length))
            archive = run(job, ROOT, TARGET)
            prune(job, TARGET)
        except (ValueError, KeyError, RuntimeError):
            return self.answer(422, "job was not accepted")
        self.answer(200, archive.name)

    def answer(self, status, text):
        self.send_response(status)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(text.encode() + b"\n")


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", 8600), Handler).serve_forever()
