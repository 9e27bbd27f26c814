#!/usr/bin/env python3
"""Checks Countersign passports without Countersign; needs PyJWT with cryptography. What it checks: docs/formats.md.

    python3 verify.py FILE.passport…     one line each, and below it what no longer stands; exit code 0 when every byte of each is as signed
"""
import base64, datetime as dt, functools, hashlib, io, json, re, struct, sys, zipfile, zlib
import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
CROCKFORD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
PRIME, Y = 2**255 - 19, 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD83D3D706A17C7
WEAK = {0, 1, PRIME - 1, Y, PRIME - Y}  # the points of small order: as keys they accept any message
NAMES = re.compile(
    r"(framework|standing)\.json|share\.jws|evidence/index\.json|files/[0-9a-f]{64}|(evidence|qualifications|entries)/[0-9a-f]{64}\.json"
    r"|notices/[0-9a-f]{64}\.jws|badges/[0-9a-f]{32}\.json|(records|agreements)/[0-9a-f]{32}\.jws|cards/([0-9A-Z]{5}-){3}[0-9A-Z]{5}\.jws"
)
# How everything is written: fields in their order ("name?" may be left out), a list of one form, a number's range, a text's pattern.
TEXT, DAY = r"(?s:.*)", r"[1-9]\d{3}-\d\d-\d\d"
TIME = DAY + r"T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3]):[0-5]\d)"
ONE, NUMBER, FROM_ONE = range(1, 2), range(2**32), range(1, 2**32)
texts = lambda *names: dict.fromkeys(names, TEXT)
NAMED, DIGESTED = texts("id", "version", "digest"), texts("id", "digest")
SIGNER = {**texts("key", "card"), "identity": texts("name", "role", "profession", "regulator", "number", "employer")}
ABOUT = {"practitioner": texts("key", "name"), "signer": SIGNER, "framework": NAMED, "policy": NAMED}
SEAL = {"id": TEXT, "version": NUMBER, "saved_at": TIME, "digest": TEXT, "attachments": [{"digest": TEXT, "size": NUMBER, "type": TEXT}]}
LAPSED = [{"id": TEXT, "state": "withdrawn|expired|requirement|refresh|not_my_role"}]
UNMET = {"id": TEXT, "state": "signed_off|waiting|not_yet|expired|withdrawn|requirement|refresh|not_asked|no_evidence|not_my_role"}
STAGE = {**texts("id", "title"), "statements": FROM_ONE, "left_out?": [TEXT], "valid_until?": DAY, "records": [DIGESTED]}  # completed
SAID = (NUMBER, TEXT, [TEXT])  # what a field of an entry says
PLACE = "practitioner-device|signer-device"
FORMS = {
    "bundle": {"form": ONE, **texts("bundle", "key", "manifest", "made_at")},
    "card": {"form": ONE, "key": TEXT, "identity": SIGNER["identity"], "made_at": TEXT},
    "notice": {"form": ONE, "key": TEXT, "kind": "rotated|retired|compromised", "successor?": TEXT, "since": TIME, "made_at": TEXT},
    "sign-off": {"form": ONE, "id": TEXT, "kind": "decide|amend|withdraw", "target?": DIGESTED, **ABOUT, "indicator": DIGESTED, "evidence": [SEAL],
        "decision": "achieved|not-yet|referred", **texts("comment", "declaration"), "judged": [TEXT], "signed_at": TIME, "valid_until?": DAY,
        "place": PLACE, "request?": {**texts("id", "nonce", "digest"), "asked_at": TIME}, "sequence": FROM_ONE, **texts("previous", "head", "app")},
    "agreement": {"form": ONE, "id": TEXT, "kind": "not-my-role|refresh|retraining|prior-learning|proof|entry|stage|end", "target?": TEXT, **ABOUT,
        "indicators": [DIGESTED], "qualification?": DIGESTED, "subject?": {**texts("noun", "id"), "version": NUMBER, "digest": TEXT}, "unmet?": [UNMET], "stage?": STAGE,
        **texts("reason", "declaration"), "signed_at": TIME, "place": PLACE,
        "sequence": FROM_ONE, **texts("previous", "app")},
    "share": {"form": ONE, "kind": "given", **texts("key", "passport"), "purpose": "planning|training|post", "whom": "(?s:.+)", "until": DAY,
        **texts("team", "site", "profession", "post"), "made_at": TIME},
    "framework": {**texts("format", "practitioner"), "frameworks": [NAMED], "indicators": [texts("framework", "id", "competence", "text", "digest")]},
    "index": {"format": TEXT, "evidence": [{"id": TEXT, "version": NUMBER, "digest": TEXT, "included": bool,
        "files": [{"digest": TEXT, "included": bool}], "erased_on?": DAY}]},
    "standing": {"format": "countersign/standing/1", "on": DAY, "records": LAPSED, "agreements": LAPSED,
        "evidence": [{"id": TEXT, "withdrawn_on": DAY, "erased_on?": DAY}]},
    "evidence": {"id": TEXT, "version": NUMBER, **texts("kind", "happened_on", "title", "text", "setting"), "details": {"": TEXT},
        "shows": [texts("indicator", "how")], "files": [texts("name", "digest")]},
    "entry": {**texts("noun", "id"), "version": NUMBER, "fields": {"": SAID}, "files": [texts("name", "digest")]},
    "qualification": {"id": TEXT, "version": NUMBER, **texts("kind", "title"), "level": range(256), "amount": NUMBER, **texts("progress", "since", "awarded_by")},
}
HEADER = r'\{"alg":"EdDSA","kid":"(did:key:z(\w+))#z\2","typ":"countersign-%s"\}'
sha = lambda data: hashlib.sha256(data).hexdigest()
moment = lambda text: dt.datetime.fromisoformat(text.replace("Z", "+00:00"))
unpadded = lambda text: base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4))

def need(true, why):
    if not true: raise ValueError(why)

def fits(value, form):
    """Whether a value has a form."""
    if form in (DAY, TIME): dt.date.fromisoformat(value[:10])
    if isinstance(form, str): return isinstance(value, str) and re.fullmatch(form, value) is not None
    if isinstance(form, tuple): return any(fits(value, one) for one in form)
    if form is bool: return type(value) is bool
    if isinstance(form, range): return type(value) is int and value in form
    if isinstance(form, list): return isinstance(value, list) and all(fits(one, form[0]) for one in value)
    if not isinstance(value, dict): return False
    if "" in form: return list(value) == sorted(value) and all(fits(one, form[""]) for one in value.values())
    names = [name.rstrip("?") for name in form if name[-1] != "?" or name[:-1] in value]
    return list(value) == names and all(fits(value[name], form.get(name) or form[name + "?"]) for name in names)

def read(text, form):
    """What is written in the one way there is."""
    value = json.loads(text)
    again = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    need(again.encode() == text and fits(value, FORMS[form]), "malformed")
    return value

def archive(entries):
    """The one way these entries are written."""
    files, central = b"", b""
    for name, body in entries.items():
        fixed = struct.pack("<HHHHHIIIHH", 10, 0x800, 0, 0, 0x21, zlib.crc32(body), len(body), len(body), len(name), 0)
        central += b"PK\1\2\x0a\0" + fixed + struct.pack("<HHHII", 0, 0, 0, 0, len(files)) + name.encode()
        files += b"PK\3\4" + fixed + name.encode() + body
    return files + central + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(central), len(files), 0)

def key_of(did):
    """The bytes of a key: one of ours, and none that accepts any message."""
    need(did.startswith("did:key:z") and did[9:10] != "1", "another key")
    key = functools.reduce(lambda number, letter: number * 58 + BASE58.index(letter), did[9:], 0).to_bytes(34, "big")
    need(key[:2] == b"\xed\1" and int.from_bytes(key[2:], "little") % 2**255 % PRIME not in WEAK, "a weak or other key")
    return key[2:]

def opened(token, kind):
    """The payload of a JWS, its key and the key's fingerprint, once its one possible header and its signature hold."""
    parts = token.split(b".")
    need(len(token) <= 256 * 1024 and all(base64.urlsafe_b64encode(unpadded(part)).rstrip(b"=") == part for part in parts), "malformed")
    header = re.fullmatch(HEADER % kind, unpadded(parts[0]).decode())
    key = key_of(header[1])
    payload = jwt.PyJWS(algorithms=["EdDSA"]).decode(token, Ed25519PublicKey.from_public_bytes(key), ["EdDSA"])
    prints = base64.b32encode(hashlib.sha256(key).digest()[:15]).decode().translate(CROCKFORD)
    return read(payload, kind), header[1], "-".join(re.findall(".{5}", prints[:20]))

def against(body, records, said, agreements):
    """What the holder says against their own records: sign-offs that count no more, evidence taken away, agreements."""
    if body is None: return set(), {}, []
    told = read(body, "standing")
    pieces = [seal["id"] for record, _ in records.values() for seal in record["evidence"]]
    for part, known in (("records", said), ("agreements", agreements), ("evidence", pieces)):
        ids = [one["id"] for one in told[part]]
        need(len(set(ids)) == len(ids) and set(ids) <= set(known), "it names what is not here")
    taken = {one["id"]: ("erased", one["erased_on"]) if "erased_on" in one else ("withdrawn", one["withdrawn_on"]) for one in told["evidence"]}
    bare = {key for key, record in said.items() if record["evidence"] and all(seal["id"] in taken for seal in record["evidence"])}
    return {one["id"] for one in told["records"]} | bare, taken, [one["id"] for one in told["agreements"]]

def verify(data):
    now, zipped = dt.datetime.now(dt.timezone.utc), zipfile.ZipFile(io.BytesIO(data))
    names = zipped.namelist()
    need(sum(one.file_size for one in zipped.infolist()) <= len(data), "changed after signing")  # nothing is packed
    entries = {name: zipped.read(name) for name in names}
    need(archive(entries) == data, "changed after signing")
    need(names[:2] == ["manifest.json", "seal.jws"] and names[2:] == sorted(names[2:]), "another order")
    need(all(map(NAMES.fullmatch, names[2:])), "a name that is never written")
    seal, maker, _ = opened(entries["seal.jws"], "bundle")
    need((seal["bundle"], seal["key"], seal["manifest"]) == ("passport", maker, sha(entries["manifest.json"])), "changed after signing")
    found = [{"name": name, "size": len(entries[name]), "digest": sha(entries[name])} for name in names[2:]]
    list_of_all = {"format": "countersign/passport/1", "entries": found}
    need(json.dumps(list_of_all, ensure_ascii=False, separators=(",", ":")).encode() == entries["manifest.json"], "unsigned content")
    inside = lambda folder: {name: body for name, body in entries.items() if name.startswith(folder + "/")}
    for folder in ("evidence", "qualifications", "entries", "notices", "files"):
        for name, body in inside(folder).items():
            if name == "evidence/index.json": continue
            need(sha(body) == name.split("/")[1].split(".")[0], "under another name")
            if folder in ("evidence", "qualifications"): read(body, folder.removesuffix("s"))
    indicators = read(entries["framework.json"], "framework")["indicators"]
    need(all(sha(one["text"].encode()) == one["digest"] for one in indicators), "other words")
    words = {one["digest"] for one in indicators}
    notices = [opened(body, "notice") for body in inside("notices").values()]
    need(all(notice["key"] == key and ("successor" in notice) == (notice["kind"] == "rotated") for notice, key, _ in notices), "another notice")
    for notice, _, _ in notices: key_of(notice.get("successor", notice["key"]))
    cards = {key: (sha(body), card["identity"], name, prints) for name, body in inside("cards").items() for card, key, prints in [opened(body, "card")] if card["key"] == key}
    need(sorted(card[2] for card in cards.values()) == sorted(f"cards/{card[3]}.jws" for card in cards.values()) == list(inside("cards")), "another card")

    def signed(folder, kind):
        """Everything of one kind by its id, once signed by the holder of a card about this practitioner, not ahead of time."""
        records = {}
        for name, body in inside(folder).items():
            record, key, _ = opened(body, kind)
            signer, said = record["signer"], record.get("indicators", [record.get("indicator")])
            need((signer["key"], f"{folder}/{record['id']}.jws") == (key, name), "another record")
            need(key in cards and cards[key][:2] == (signer["card"], signer["identity"]), "another card")
            need(record["practitioner"]["key"] == maker and {one["digest"] for one in said} <= words, "about something else")
            need(moment(record["signed_at"]) <= now + dt.timedelta(hours=24), "in the future")
            records[record["id"]] = record, sha(body)
        return records

    records, agreements = signed("records", "sign-off"), signed("agreements", "agreement")
    need(all(one.get("target", one["id"]) in agreements for one, _ in agreements.values()), "a record was left out")
    need(all(("target" in one) == (one["kind"] == "end") for one, _ in agreements.values()), "malformed")
    seen = [one["qualification"]["digest"] for one, _ in agreements.values() if "qualification" in one]
    need(all(f"qualifications/{digest}.json" in entries for digest in seen), "what was seen is missing")
    need(all((one["kind"] == "entry") == ("subject" in one) for one, _ in agreements.values()), "malformed")
    need(all("unmet" not in one or "subject" in one and one["unmet"] for one, _ in agreements.values()), "malformed")
    need(all((one["kind"] == "stage") == ("stage" in one) for one, _ in agreements.values()), "malformed")
    for stage in [one["stage"] for one, _ in agreements.values() if "stage" in one]:
        need(stage.get("left_out", True), "malformed")
        for named in stage["records"]:
            record, digest = records.get(named["id"]) or agreements[named["id"]]
            achieved = record.get("decision") == "achieved" and record["kind"] != "withdraw"
            need(achieved or record["kind"] in ("not-my-role", "prior-learning"), "a stage rests on something else")
            need(digest == named["digest"], "a stage rests on a record that is missing")
    subjects = {one["subject"]["digest"]: one["subject"] for one, _ in agreements.values() if "subject" in one}
    for body in inside("entries").values():  # the exact words of what was agreed; left out once they were erased
        entry, subject = read(body, "entry"), subjects.get(sha(body), {})
        need([entry[part] for part in ("noun", "id", "version")] == [subject.get(part) for part in ("noun", "id", "version")], "another entry")
    next_of = {one["key"]: one["successor"] for one, _, _ in reversed(notices) if one["kind"] == "rotated"}
    lost = {one["key"] for one, _, _ in notices if one["kind"] == "compromised"}
    digests, gone = {digest for _, digest in records.values()} | {""}, set()
    for record, _ in records.values():
        sound = ("target" in record) == (record["kind"] != "decide") and (record["sequence"] == 1) == (record["previous"] == "")
        need(sound and record["evidence"], "malformed")
        before = [one["saved_at"] for one in record["evidence"]] + [one["asked_at"] for one in [record.get("request")] if one]
        need(all(moment(record["signed_at"]) + dt.timedelta(hours=2) >= moment(one) for one in before), "too early")
        need({record["previous"], record["head"]} <= digests, "a record was left out")
        if target := record.get("target"):
            old, digest = records[target["id"]]
            key, steps = old["signer"]["key"], len(notices)
            while key != record["signer"]["key"] and steps and key not in lost: key, steps = next_of.get(key), steps - 1
            need(digest == target["digest"] and key == record["signer"]["key"], "not by its signer")
            gone.add(target["id"])
    said = {key: record for key, (record, _) in records.items() if record["kind"] != "withdraw"}
    for name, body in inside("badges").items():  # whose they are and what they are of; the rest of a badge and its proof are not looked at
        key, badge = name[7:39], json.loads(body)
        record, digest = records.get(key) or agreements[key]
        achieved = record.get("decision") == "achieved" and record["kind"] != "withdraw"
        need(achieved or "stage" in record, "a badge of no record")
        sri = "sha256-" + base64.b64encode(bytes.fromhex(digest)).decode()
        of = badge["relatedResource"][0]["digestSRI"], badge["issuer"]["id"], badge["credentialSubject"]["id"]
        need(of == (sri, record["signer"]["key"], maker), "a badge of something else")
    lapsed, taken, agreed = against(entries.get("standing.json"), records, said, agreements)
    old = {key for key, one in said.items() if one["decision"] == "achieved" and one.get("valid_until", "9999") < now.date().isoformat()}
    stands = said.keys() - gone - lapsed - old
    count = lambda number, one: f"{number} {one}{'s' * (number != 1)}"
    lines = [f"as signed: {count(len(said), 'sign-off')}, {len(stands)} standing, {count(len(agreements), 'agreement')}"]
    if "standing.json" not in entries: lines[0] += "; it does not say whether evidence was withdrawn"
    index = read(entries["evidence/index.json"], "index")["evidence"]
    erased = {key: day for key, (what, day) in taken.items() if what == "erased"}
    told_twice = all(one.get("erased_on") == erased.get(one["id"]) for one in index) and erased.keys() <= {one["id"] for one in index}
    need(told_twice or "standing.json" not in entries, "it says two things about evidence that was erased")
    for one in index:
        if day := one.get("erased_on"):
            need(f"evidence/{one['digest']}.json" not in entries, "it holds evidence that it says was erased")
            lines[0] += f"; erased by its owner on {day}: evidence {one['id']}, version {one['version']}"
    if "share.jws" in entries:
        share, key, _ = opened(entries["share.jws"], "share")
        list_of_all["entries"] = [one for one in found if one["name"] != "share.jws"]
        rest = json.dumps(list_of_all, ensure_ascii=False, separators=(",", ":")).encode()
        need((share["key"], key, share["passport"]) == (maker, maker, sha(rest)), "what is shared is another passport")
        need(moment(share["made_at"]) <= now + dt.timedelta(hours=24), "in the future")
        lines[0] += f"; shared with {share['whom']} for {share['purpose']} until {share['until']}"
    for key, one in said.items():
        pieces = [f"evidence {what} by its owner on {day}" for piece in dict.fromkeys(one["id"] for one in one["evidence"]) if piece in taken for what, day in [taken[piece]]]
        why = ["amended or withdrawn"] * (key in gone) or ["out of date"] * (key in old) or ["no longer counts"] * (key in lapsed)
        if why or pieces: lines.append(f"  {one['indicator']['id']}: {', '.join(why + pieces)}")
    return lines + [f"  {agreements[key][0]['kind']}: no longer counts" for key in agreed]

if __name__ == "__main__":
    bad = 0
    for path in sys.argv[1:]:
        try:
            print(*verify(open(path, "rb").read()), sep="\n")
        except Exception as why:
            bad = 1
            print(f"NOT as signed: {why}")
    sys.exit(bad)
