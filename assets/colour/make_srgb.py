"""Writes sRGB.icc: a minimal ICC 2.1 display profile from the numbers of IEC 61966-2-1."""
import struct

def s15(x):
    return struct.pack(">i", round(x * 65536))

def xyz(x, y, z):
    return b"XYZ \0\0\0\0" + s15(x) + s15(y) + s15(z)

def text(kind, words):
    raw = words.encode("ascii") + b"\0"
    if kind == b"text":
        return b"text\0\0\0\0" + raw
    return b"desc\0\0\0\0" + struct.pack(">I", len(raw)) + raw + b"\0" * (4 + 4 + 2 + 1 + 67)

def decode(v):
    return v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4

curve = b"curv\0\0\0\0" + struct.pack(">I", 1024)
curve += b"".join(struct.pack(">H", round(65535 * decode(i / 1023))) for i in range(1024))

# Primaries of sRGB adapted to D50 (Bradford).
tags = [
    (b"desc", text(b"desc", "sRGB (IEC 61966-2-1)")),
    (b"cprt", text(b"text", "CC0 1.0: no rights reserved")),
    (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
    (b"rXYZ", xyz(0.43607, 0.22249, 0.01392)),
    (b"gXYZ", xyz(0.38515, 0.71687, 0.09708)),
    (b"bXYZ", xyz(0.14307, 0.06061, 0.71410)),
    (b"rTRC", curve), (b"gTRC", curve), (b"bTRC", curve),
]
table, body, at, start = b"", b"", {}, 128 + 4 + 12 * len(tags)
for name, data in tags:
    if data not in at:
        at[data] = start + len(body)
        body += data + b"\0" * (-len(data) % 4)
    table += name + struct.pack(">II", at[data], len(data))
head = b"\0" * 8 + struct.pack(">I", 0x02100000) + b"mntrRGB XYZ " + struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
head += b"acsp" + b"\0" * 24 + b"\0" * 4 + s15(0.9642) + s15(1.0) + s15(0.8249) + b"\0" * 48
profile = head + struct.pack(">I", len(tags)) + table + body
profile = struct.pack(">I", len(profile)) + profile[4:]
open("sRGB.icc", "wb").write(profile)
