"""Writes passports of people who do not exist, from docs/formats.md alone: none of our code is used.

    people.py FOLDER MANY TODAY [FROM]    passports of MANY people who share with WHOM, and one of each that is put aside
"""
import base64, datetime as dt, hashlib, json, os, random, struct, sys, zlib
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

WHOM = "Dyffryn Community Health"
HERE = os.path.dirname(os.path.abspath(__file__))
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
CROCKFORD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
PACK = json.load(open(os.path.join(HERE, "../../assets/frameworks/ahp-support-worker.json"), encoding="utf-8"))
INDICATORS = [(one, f"{competence['code']} {competence['title']}") for domain in PACK["domains"]
              for competence in domain["competences"] for one in competence["indicators"]]
STAGES = [stage["id"] for stage in PACK["stages"]]
POSTS = ["Support worker", "Senior support worker", "Assistant practitioner"]
SITES, TEAMS = ["North", "South"], ["Elders, home", "Stroke", "Children", "Hands & feet"]
PROFESSIONS = ["Physiotherapy", "Occupational therapy", "Dietetics", "Podiatry"]
REST = {"role": "preceptor", "profession": "Physiotherapist", "regulator": "", "number": "", "employer": ""}

sha = lambda data: hashlib.sha256(data).hexdigest()
compact = lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
unpadded = lambda data: base64.urlsafe_b64encode(data).rstrip(b"=")
needed_at = lambda one: 0 if one["stage"] == "all" else STAGES.index(one["stage"])


class Key:
    """A key from a seed, and how it is written."""
    def __init__(self, seed):
        self.secret = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(seed.encode()).digest())
        raw = self.secret.public_key().public_bytes_raw()
        number, text = int.from_bytes(b"\xed\x01" + raw, "big"), ""
        while number: number, digit = divmod(number, 58); text = BASE58[digit] + text
        self.did = f"did:key:z{text}"
        prints = base64.b32encode(hashlib.sha256(raw).digest()[:15]).decode().translate(CROCKFORD)
        self.fingerprint = "-".join(prints[at:at + 5] for at in range(0, 20, 5))

    def seal(self, kind, payload):
        fragment = self.did.removeprefix("did:key:")
        head = f'{{"alg":"EdDSA","kid":"{self.did}#{fragment}","typ":"countersign-{kind}"}}'
        signed = unpadded(head.encode()) + b"." + unpadded(compact(payload))
        return signed + b"." + unpadded(self.secret.sign(signed))


def archive(entries):
    """The one way these entries are written."""
    files, central = b"", b""
    for name, body in entries:
        fixed = struct.pack("<HHHHHIIIHH", 10, 0x800, 0, 0, 0x21, zlib.crc32(body), len(body), len(body), len(name), 0)
        central += b"PK\1\2\x0a\0" + fixed + struct.pack("<HHHII", 0, 0, 0, 0, len(files)) + name.encode()
        files += b"PK\3\4" + fixed + name.encode() + body
    return files + central + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(central), len(files), 0)


def listed(contents):
    entries = [{"name": name, "size": len(body), "digest": sha(body)} for name, body in sorted(contents.items())]
    return compact({"format": "countersign/passport/1", "entries": entries})


def bundle(contents, own, made_on):
    manifest = listed(contents)
    seal = {"form": 1, "bundle": "passport", "key": own.did, "manifest": sha(manifest), "made_at": f"{made_on}T00:00:00Z"}
    return archive([("manifest.json", manifest), ("seal.jws", own.seal("bundle", seal)), *sorted(contents.items())])


def shared(contents, own, at, **says):
    share = {"form": 1, "kind": "given", "key": own.did, "passport": sha(listed(contents)), "purpose": "planning", "whom": WHOM,
             "until": "", "team": "", "site": "", "profession": "", "post": "", "made_at": at}
    share.update(says)
    return {**contents, "share.jws": own.seal("share", share)}


class Person:
    """Somebody with a post in a team, and what was signed for them until today."""
    def __init__(self, number, today, version=PACK["version"]):
        self.luck, self.today, self.own = random.Random(number), today, Key(f"person {number}")
        self.name, self.contents, self.records, self.heads = f"Person {number}", {}, [], {}
        self.rank = self.luck.choice([0, 0, 1, 1, 2])
        self.place = {"site": self.luck.choice(SITES), "team": self.luck.choice(TEAMS),
                      "profession": self.luck.choice(PROFESSIONS), "post": POSTS[self.rank]}
        self.framework = {"id": PACK["id"], "version": version, "digest": sha(b"pack")}
        self.policy = {"id": PACK["id"], "version": "1", "digest": sha(b"rules")}
        self.signers = [Key(f"signer {self.place['site']} {self.place['team']} {n}") for n in range(3)]
        self.made_on = today - dt.timedelta(days=self.luck.randrange(60))
        self.words, self.lapsed, self.gone = {}, [], []

    def about(self, signer):
        identity = {"name": f"Signer {signer.fingerprint}", **REST}
        card = signer.seal("card", {"form": 1, "key": signer.did, "identity": identity, "made_at": "2020-01-05T12:00:00Z"})
        self.contents[f"cards/{signer.fingerprint}.jws"] = card
        return {"practitioner": {"key": self.own.did, "name": self.name},
                "signer": {"key": signer.did, "card": sha(card), "identity": identity},
                "framework": self.framework, "policy": self.policy}

    def worded(self, one):
        self.words[one["id"]] = one
        return {"id": one["id"], "digest": sha(one["text"].encode())}

    def signs(self, one, decision="achieved", kind="decide", target=None, until=None, on=None):
        signer = self.luck.choices(self.signers, [6, 2, 1])[0] if target is None else target[1]
        on = on or self.made_on - dt.timedelta(days=self.luck.randrange(1, 500))
        sequence, previous = self.heads.get(signer.did, (0, ""))
        record = {"form": 1, "id": f"{self.luck.getrandbits(128):032x}", "kind": kind}
        if target: record["target"] = target[0]
        evidence = {"id": f"e{len(self.records)}", "version": 1, "saved_at": f"{on}T08:00:00Z", "digest": sha(record["id"].encode()), "attachments": []}
        if target: evidence = target[2]
        record |= {**self.about(signer), "indicator": self.worded(one), "evidence": [evidence], "decision": decision, "comment": "Ŵel done \"here\".",
                   "declaration": "I have looked.", "judged": ["observed"], "signed_at": f"{on}T12:00:00Z"}
        if until: record["valid_until"] = str(until)
        record |= {"place": "signer-device", "sequence": sequence + 1, "previous": previous, "head": self.records[-1] if self.records else "", "app": "0"}
        jws = signer.seal("sign-off", record)
        self.contents[f"records/{record['id']}.jws"] = jws
        self.records.append(sha(jws))
        self.heads[signer.did] = sequence + 1, sha(jws)
        return {"id": record["id"], "digest": sha(jws)}, signer, evidence

    def agrees(self, kind, ones=(), qualification=None):
        signer, on = self.signers[0], self.made_on - dt.timedelta(days=self.luck.randrange(1, 300))
        agreement = {"form": 1, "id": f"{self.luck.getrandbits(128):032x}", "kind": kind, **self.about(signer),
                     "indicators": [self.worded(one) for one in ones]}
        if qualification:
            body = compact(qualification)
            self.contents[f"qualifications/{sha(body)}.json"] = body
            agreement["qualification"] = {"id": qualification["id"], "digest": sha(body)}
        agreement |= {"reason": "", "declaration": "Agreed.", "signed_at": f"{on}T12:00:00Z", "place": "signer-device", "sequence": 1, "previous": "", "app": "0"}
        self.contents[f"agreements/{agreement['id']}.jws"] = signer.seal("agreement", agreement)

    def lives(self):
        """Sign-offs of all sorts; some people have all but one statement of their stage, some all."""
        luck, close = self.luck, self.luck.random()
        chance = 1.0 if close < 0.3 else luck.uniform(0.3, 0.95)
        mine = [one for one, _ in INDICATORS if needed_at(one) <= self.rank]
        spared = luck.choice(mine)["id"] if 0.15 < close < 0.3 else None
        if luck.random() < 0.5:
            self.agrees("proof", qualification={"id": "q1", "version": 1, "kind": "gcse", "title": "GCSEs", "level": 2, "amount": 5,
                        "progress": "held", "since": "2019-08-22", "awarded_by": ""})
        if luck.random() < 0.3:
            self.agrees("proof", qualification={"id": "q2", "version": 1, "kind": "experience-care", "title": "Care", "level": 0, "amount": 1,
                        "progress": "held", "since": "2018-05-01", "awarded_by": ""})
        if luck.random() < 0.3: self.agrees("not-my-role", luck.sample(mine, 2))
        if luck.random() < 0.3: self.agrees("prior-learning", luck.sample(mine, 2))
        for one in mine:
            if one["id"] == spared or luck.random() > chance: continue
            fate = luck.random() if close >= 0.3 else luck.random() * 0.6
            days = luck.choice([-20, 20, 80, 95, 400])
            until = self.today + dt.timedelta(days=days) if fate > 0.7 or 0.3 < fate < 0.4 and close >= 0.3 else None
            if fate < 0.86: self.signs(one, until=until)
            elif fate < 0.90: self.signs(one, "not-yet")
            elif fate < 0.94:
                old = self.signs(one)
                self.signs(one, kind="withdraw", target=old, on=self.made_on)
            elif fate < 0.97:
                named, _, evidence = self.signs(one)
                if luck.random() < 0.5: self.lapsed.append({"id": named["id"], "state": "refresh"})
                else: self.gone.append({"id": evidence["id"], "withdrawn_on": str(self.made_on)})
            else:
                self.signs(one, until=until)
                self.signs(one)
        return self

    def whole(self):
        """Everything but the share."""
        own = lambda one: next(name for known, name in INDICATORS if known["id"] == one["id"])
        index = {"format": "countersign/framework-index/1", "practitioner": self.name, "frameworks": [self.framework],
                 "indicators": [{"framework": PACK["id"], "id": one["id"], "competence": own(one), "text": one["text"], "digest": sha(one["text"].encode())}
                                for one in self.words.values()]}
        standing = {"format": "countersign/standing/1", "on": str(self.made_on), "records": self.lapsed, "agreements": [], "evidence": self.gone}
        evidence = {"format": "countersign/evidence-index/1", "evidence": []}
        return {**self.contents, "framework.json": compact(index), "standing.json": compact(standing), "evidence/index.json": compact(evidence)}

    def passport(self, **says):
        until = self.today + dt.timedelta(days=200)
        says = {"until": str(until), **self.place, **says}
        at = says.pop("made_at", f"{self.made_on}T12:00:00Z")
        return bundle(shared(self.whole(), self.own, at, **says), self.own, self.made_on)


def main(folder, many, today, first=0):
    today, many, first = dt.date.fromisoformat(today), int(many), int(first)
    os.makedirs(folder, exist_ok=True)
    write = lambda name, body: open(os.path.join(folder, name), "wb").write(body)
    before = lambda days: (today - dt.timedelta(days=days)).isoformat()
    for number in range(first, first + many):
        write(f"{number}.passport", Person(number, today).lives().passport())
    if first: return
    odd = lambda number, **more: Person(10**6 + number, today, **more).lives()
    person = odd(1)
    write("changed.passport", bytes([*person.passport()[:-200], 1, *person.passport()[-199:]]))
    write("half.passport", person.passport()[:3000])
    write("no share.passport", bundle(odd(2).whole(), odd(2).own, today))
    write("ended.passport", odd(3).passport(until=before(1)))
    write("for another.passport", odd(4).passport(whom="Another"))
    write("for a post.passport", odd(5).passport(purpose="post"))
    write("another version.passport", odd(6, version="2019.1").passport())
    write("twin a.passport", odd(7).passport(team="A"))
    write("twin b.passport", odd(7).passport(team="B"))
    write("no passport.passport", b"Dear Sir or Madam")
    # Somebody who shared again: only the newer one counts.
    older = Person(0, today).lives()
    write("older.passport", older.passport(made_at=f"{before(400)}T12:00:00Z", team="Long ago"))
    # Somebody who took it back.
    back = odd(8)
    write("taken back.passport", back.passport())
    share = {"form": 1, "kind": "taken-back", "key": back.own.did, "whom": WHOM, "team": "", "site": "", "profession": "", "post": "",
             "made_at": f"{today}T12:00:00Z"}
    write("taken back.share", back.own.seal("share", share))


if __name__ == "__main__":
    main(*sys.argv[1:])
