#!/usr/bin/env python3
"""Checks a Countersign passport without Countersign. Needs PyJWT with cryptography. See docs/formats.md.

    python3 verify.py FILE.passport…     one line each; exit code 0 when every byte of each is as signed
"""
import base64, hashlib, json, struct, sys, zlib
import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
CROCKFORD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
# Keys that accept a signature over any message: the points of small order, without their sign.
WEAK = {bytes.fromhex(h) for h in (
    "0100000000000000000000000000000000000000000000000000000000000000", "00" * 32,
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")}

def need(true, why):
    if not true: raise ValueError(why)

def once(pairs):
    need(len({key for key, _ in pairs}) == len(pairs), "malformed record")
    return dict(pairs)

def read(text): return json.loads(text, object_pairs_hook=once)
def sha(data): return hashlib.sha256(data).hexdigest()

def unpack(data):
    """The entries, once the archive built again from them is the archive."""
    at, entries, central = 0, {}, b""
    while data[at:at + 4] == b"PK\3\4":
        crc, size, _, length = struct.unpack_from("<IIIH", data, at + 14)
        name, body = data[at + 30:at + 30 + length], data[at + 30 + length:at + 30 + length + size]
        fixed = struct.pack("<HHHHHIIIHH", 10, 0x800, 0, 0, 0x21, zlib.crc32(body), len(body), len(body), len(name), 0)
        need(data[at:at + 30] == b"PK\3\4" + fixed and name.decode() not in entries, "changed after signing")
        central += b"PK\1\2" + struct.pack("<H", 10) + fixed + struct.pack("<HHHII", 0, 0, 0, 0, at) + name
        entries[name.decode()] = body
        at += 30 + length + size
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(central), at, 0)
    need(data[at:] == central + b"PK\5\6" + end, "changed, or with unsigned content")
    return entries

def opened(token, kind):
    """The payload of a JWS and the key that signed it, once the header is the one there is and the signature holds."""
    head = token.split(b".")[0]
    header = base64.urlsafe_b64decode(head + b"=" * (-len(head) % 4)).decode()
    did, number = header.split('"kid":"')[1].split("#")[0], 0
    need(header == '{"alg":"EdDSA","kid":"%s#%s","typ":"countersign-%s"}' % (did, did[8:], kind), "another header")
    for letter in did[9:]: number = number * 58 + BASE58.index(letter)
    key = number.to_bytes(34, "big")
    need(key[:2] == b"\xed\1" and key[2:33] + bytes([key[33] & 127]) not in WEAK, "a weak or other key")
    payload = jwt.PyJWS(algorithms=["EdDSA"]).decode(token, Ed25519PublicKey.from_public_bytes(key[2:]), ["EdDSA"])
    prints = base64.b32encode(hashlib.sha256(key[2:]).digest()[:15]).decode().translate(CROCKFORD)[:20]
    return read(payload), did, "-".join(prints[i:i + 5] for i in range(0, 20, 5))

def verify(data):
    entries = unpack(data)
    names = list(entries)
    need(names[:2] == ["manifest.json", "seal.jws"] and names[2:] == sorted(names[2:]), "another order")
    seal, maker, _ = opened(entries["seal.jws"], "bundle")
    need((seal["bundle"], seal["key"]) == ("passport", maker), "not a passport")
    need(seal["manifest"] == sha(entries["manifest.json"]), "changed after signing")
    manifest = read(entries["manifest.json"])
    need(manifest["format"] == "countersign/passport/1", "not a passport")
    found = [{"name": name, "size": len(entries[name]), "digest": sha(entries[name])} for name in names[2:]]
    need(found == manifest["entries"], "changed, or with unsigned content")
    cards, records = {}, {}
    for name, body in entries.items():
        if name.startswith("cards/"):
            card, key, prints = opened(body, "card")
            need(card["key"] == key and name == f"cards/{prints}.jws", "another card")
            cards[key] = (sha(body), card["identity"])
    for name, body in entries.items():
        if name.startswith("records/"):
            record, key, _ = opened(body, "sign-off")
            need(record["signer"]["key"] == key and name == f"records/{record['id']}.jws", "another record")
            need(cards.get(key) == (record["signer"]["card"], record["signer"]["identity"]), "another card")
            need(record["practitioner"]["key"] == maker, "another practitioner")
            records[record["id"]] = record, sha(body)
    digests = {digest for _, digest in records.values()} | {""}
    for record, _ in records.values():
        need({record["previous"], record["head"]} <= digests, "a record was left out")
        target = record.get("target")
        need(not target or records.get(target["id"], (0, ""))[1] == target["digest"], "a record was left out")
    gone = {record["target"]["id"] for record, _ in records.values() if "target" in record}
    said = [record for record, _ in records.values() if record["kind"] != "withdraw"]
    return f"as signed: {len(said)} sign-offs, {sum(r['id'] not in gone for r in said)} standing"

if __name__ == "__main__":
    bad = 0
    for path in sys.argv[1:]:
        try:
            print(verify(open(path, "rb").read()))
        except Exception as why:
            print(f"NOT as signed: {why}")
            bad = 1
    sys.exit(bad)
