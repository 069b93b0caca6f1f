# SPDX-License-Identifier: Apache-2.0
"""
Servers behind a proxy, one for each protocol that httpd can forward to.
Each gives the same response to every request, and is small because it reads
of a request only how long it is.
"""

import socket
import struct
import threading


def read(stream, length):
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def head_text(head, eol="\r\n"):
    return "".join(f"{name}: {value}{eol}" for name, value in head) + eol


def status_of(head):
    """The head without its Status, and the status; 200 if it has none."""
    status = dict(head).get("Status", "200 OK")
    return [h for h in head if h[0] != "Status"], status


def read_http_head(stream):
    while read(stream, 1) + stream.readline() != b"\r\n":
        pass


def http_response(head, version="1.1"):
    fields, status = status_of(head)
    body = b"" if status[:3] in ("204", "304") else b"backend\n"
    return f"HTTP/{version} {status}\r\n{head_text(fields)}".encode() + body


def http(stream, head):
    read_http_head(stream)
    stream.write(http_response([*head, ("Connection", "close")]))


def uwsgi(stream, head):
    _, size, _ = struct.unpack("<BHB", read(stream, 4))
    read(stream, size)
    stream.write(http_response(head, "1.0"))


def cgi_response(head):
    return head_text(head).encode() + b"backend\n"


def scgi(stream, head):
    size = b""
    while (digit := read(stream, 1)) != b":":
        size += digit
    read(stream, int(size) + 1)
    stream.write(cgi_response(head))


FCGI_END_REQUEST, FCGI_STDIN, FCGI_STDOUT = 3, 5, 6


def fcgi_record(kind, content):
    return struct.pack(">BBHHBx", 1, kind, 1, len(content), 0) + content


def fcgi(stream, head):
    while True:
        _, kind, _, length, padding = struct.unpack(">BBHHBx", read(stream, 8))
        read(stream, length + padding)
        if kind == FCGI_STDIN and length == 0:
            break
    stream.write(fcgi_record(FCGI_STDOUT, cgi_response(head))
                 + fcgi_record(FCGI_STDOUT, b"")
                 + fcgi_record(FCGI_END_REQUEST, bytes(8)))


AJP_SEND_BODY, AJP_SEND_HEADERS, AJP_END_RESPONSE = 3, 4, 5


def ajp_string(text):
    return struct.pack(">H", len(text)) + text.encode() + b"\0"


def ajp_packet(kind, content):
    return b"AB" + struct.pack(">HB", len(content) + 1, kind) + content


def ajp(stream, head):
    _, size = struct.unpack(">2sH", read(stream, 4))
    read(stream, size)
    fields, status = status_of(head)
    code, reason = status.split(" ", 1)
    headers = b"".join(ajp_string(n) + ajp_string(v) for n, v in fields)
    body = b"backend\n"
    stream.write(
        ajp_packet(AJP_SEND_HEADERS, struct.pack(">H", int(code))
                   + ajp_string(reason) + struct.pack(">H", len(fields))
                   + headers)
        + ajp_packet(AJP_SEND_BODY,
                     struct.pack(">H", len(body)) + body + b"\0")
        + ajp_packet(AJP_END_RESPONSE, b"\0"))


H2_PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
H2_DATA, H2_HEADERS, H2_SETTINGS = 0, 1, 4
H2_ACK = H2_END_STREAM = 1
H2_END_HEADERS = 4


def h2_frame(kind, flags, stream_id, content=b""):
    return (struct.pack(">I", len(content))[1:]
            + struct.pack(">BBI", kind, flags, stream_id) + content)


def hpack(fields):
    """Literals that enter no table and are not compressed (RFC 7541, 6.2)."""
    return b"".join(b"\0" + bytes([len(n)]) + n.lower().encode()
                    + bytes([len(v)]) + v.encode() for n, v in fields)


def http2(stream, head):
    fields, status = status_of(head)
    read(stream, len(H2_PREFACE))
    stream.write(h2_frame(H2_SETTINGS, 0, 0))
    stream.flush()
    while True:
        size, kind, flags, number = struct.unpack(
            ">IBBI", b"\0" + read(stream, 9))
        read(stream, size)
        if kind == H2_SETTINGS and not flags & H2_ACK:
            stream.write(h2_frame(H2_SETTINGS, H2_ACK, 0))
        elif kind == H2_HEADERS:
            answer = hpack([(":status", status[:3]), *fields])
            stream.write(h2_frame(H2_HEADERS, H2_END_HEADERS, number, answer)
                         + h2_frame(H2_DATA, H2_END_STREAM, number,
                                    b"backend\n"))
        stream.flush()


# The protocol, and how httpd writes the URL of such a backend.
BACKENDS = {
    "http": (http, "http"),
    "http2": (http2, "h2c"),
    "fcgi": (fcgi, "fcgi"),
    "scgi": (scgi, "scgi"),
    "uwsgi": (uwsgi, "uwsgi"),
    "ajp": (ajp, "ajp"),
}


class Backend:
    """A thread that answers with head, a list of (name, value)."""

    def __init__(self, protocol, head):
        self.serve, self.scheme = BACKENDS[protocol]
        self.head = head
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=32)
        threading.Thread(target=self.run, daemon=True).start()

    @property
    def url(self):
        return f"{self.scheme}://127.0.0.1:{self.listener.getsockname()[1]}/"

    def run(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:  # closed
                return
            threading.Thread(target=self.answer, args=(connection,),
                             daemon=True).start()

    def answer(self, connection):
        with connection, connection.makefile("rwb") as stream:
            try:
                self.serve(stream, self.head)
                stream.flush()
            except (EOFError, OSError):  # the proxy went away
                pass

    def close(self):
        # Closing alone does not wake up the thread that accepts.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
