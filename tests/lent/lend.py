#!/usr/bin/env python3
"""Lends programs of this computer to tests that run under Wine, which can start them but not wait for what they say.

    lend.py WINE_PREFIX PROGRAM…    prints the port it listens at, of this computer only, and goes on until it is ended

Beside it, `lent.c` is what the tests start by the name of such a program. It sends its name, its folder and what it was
given, each ended by a zero byte; back come how it ended and the length of what it printed (4 bytes each, the lowest first),
what it printed, and what it complained of.
"""
import os
import re
import socketserver
import struct
import subprocess
import sys

prefix, lent = sys.argv[1], sys.argv[2:]
DRIVE = re.compile(r"(^|.*=)([A-Za-z]):[\\/](.*)")


def here(given: str) -> str:
    """A path as Windows writes it, as it is called here; anything else as it is."""
    given = re.sub(r"^\\\\\?\\", "", given)
    if given.startswith("/"):
        return given.replace("\\", "/")
    found = DRIVE.match(given)
    if not found:
        return given
    drive = os.path.realpath(f"{prefix}/dosdevices/{found[2].lower()}:")
    return given[: found.start(2)] + os.path.join(drive, found[3].replace("\\", "/"))


class Asked(socketserver.StreamRequestHandler):
    def handle(self):
        name, folder, *given = self.rfile.read().decode().split("\0")[:-1]
        if name not in lent:
            sys.exit(f"{name} is not lent")
        run = [name, *map(here, given)]
        done = subprocess.run(run, cwd=here(folder), stdin=subprocess.DEVNULL, capture_output=True)
        self.wfile.write(struct.pack("<ii", done.returncode, len(done.stdout)) + done.stdout + done.stderr)


class Lender(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 64


with Lender(("127.0.0.1", 0), Asked) as lender:
    print(lender.server_address[1], flush=True)
    lender.serve_forever()
