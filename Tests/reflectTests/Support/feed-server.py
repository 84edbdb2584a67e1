#!/usr/bin/env python3
"""Serves a folder on 127.0.0.1, and beside it what a bad server would do. Prints its port, then a line a request.

    feed-server.py DIR
"""

import hashlib
import http.server
import os
import sys
import threading
import time

FOLDER = sys.argv[1]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        conditions = [self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since")]
        print(self.path, *[c for c in conditions if c], flush=True)
        try:
            getattr(self, "do_" + self.path[1:].replace("-", "_"), self.file)()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def file(self):
        try:
            with open(os.path.join(FOLDER, self.path[1:]), "rb") as file:
                body = file.read()
        except OSError:
            return self.answer(404, b"no such file")
        tag = '"%s"' % hashlib.sha256(body).hexdigest()[:12]
        if self.headers.get("If-None-Match") == tag:
            return self.answer(304, b"", [("ETag", tag)])
        self.answer(200, body, [("ETag", tag), ("Last-Modified", "Wed, 20 Sep 2017 06:32:01 GMT")])

    def answer(self, status, body, headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def chunks(self, make):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        while True:
            body = make()
            self.wfile.write(b"%x\r\n%s\r\n" % (len(body), body))

    def do_endless(self):
        self.chunks(lambda: b"<entry><title>again and again</title></entry>\n" * 1000)

    def do_drip(self):
        def drop():
            time.sleep(0.05)
            return b" "
        self.chunks(drop)

    def do_huge(self):
        self.answer(200, b" " * (50 << 20))

    def do_silent(self):
        time.sleep(30)
        self.close_connection = True

    def do_to_file(self):
        self.answer(302, b"", [("Location", "file:///etc/passwd")])

    def do_to_gopher(self):
        self.answer(302, b"", [("Location", "gopher://127.0.0.1/")])

    def do_to_itself(self):
        self.answer(302, b"", [("Location", "/to-itself")])

    def do_to_feed(self):
        self.answer(302, b"", [("Location", "/feed.xml")])

    def do_broken(self):
        self.answer(500, b"<feed>")

    def do_cut_off(self):
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry>')
        self.close_connection = True

    def do_latin(self):
        body = "<html><head><title>Caf\u00e9 \u2013 &amp; more\x1b[31m".encode("cp1252")
        self.answer(200, body, [("Content-Type", "text/html; charset=windows-1252")])

    def do_page(self):
        body = b"<!doctype html>\n<svg><title>logo</title></svg><TITLE\n lang=en>\n To Work &lt;Or&gt;\n Play </title>"
        self.answer(200, body + b"x" * (5 << 20))


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        pass  # Whoever hangs up early may do so.


server = Server(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
# Ends with whoever started it, who holds the other end of our standard input.
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
server.serve_forever()
