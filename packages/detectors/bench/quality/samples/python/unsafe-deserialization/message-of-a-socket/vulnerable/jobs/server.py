import json
import pickle
import socketserver


class JobHandler(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline()
        job = pickle.loads(line)
        self.wfile.write(('queued %d\n' % len(job)).encode())


if __name__ == '__main__':
    with socketserver.TCPServer(('127.0.0.1', 9100), JobHandler) as server:
        server.serve_forever()
