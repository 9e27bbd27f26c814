"""The fourteen answers by counting in loops, from the passports themselves: no SQL, no tables, none of our code.

    naive.py FOLDER DATA_SET TODAY    the answers as JSON, by question
"""
import base64, collections, datetime as dt, hashlib, hmac, io, json, os, sys, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
CROCKFORD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
PACK = json.load(open(os.path.join(HERE, "../../assets/frameworks/ahp-support-worker.json"), encoding="utf-8"))
ALL = [one for domain in PACK["domains"] for competence in domain["competences"] for one in competence["indicators"]]
STAGES = [stage["id"] for stage in PACK["stages"]]
ID, NONE = PACK["id"], "9999-12-31"
needed = lambda rank: [one["id"] for one in ALL if one["stage"] == "all" or STAGES.index(one["stage"]) <= rank]


def fingerprint(did):
    number = 0
    for letter in did.removeprefix("did:key:z"): number = number * 58 + BASE58.index(letter)
    prints = base64.b32encode(hashlib.sha256(number.to_bytes(34, "big")[2:]).digest()[:15]).decode().translate(CROCKFORD)
    return "-".join(prints[at:at + 5] for at in range(0, 20, 5))


def said(jws):
    part = jws.split(b".")[1]
    return json.loads(base64.urlsafe_b64decode(part + b"=" * (-len(part) % 4)))


class Passport:
    """One passport as its owner meant it, read again from the file."""
    def __init__(self, path):
        files = zipfile.ZipFile(io.BytesIO(open(path, "rb").read()))
        read = lambda name: json.loads(files.read(name))
        sealed = lambda folder: [said(files.read(name)) for name in files.namelist() if name.startswith(folder + "/")]
        self.seal, self.share = said(files.read("seal.jws")), said(files.read("share.jws")) if "share.jws" in files.namelist() else None
        self.records, self.agreements, self.standing = sealed("records"), sealed("agreements"), read("standing.json")
        self.held = {json.loads(files.read(name))["id"]: json.loads(files.read(name)) for name in files.namelist() if name.startswith("qualifications/")}
        self.versions = {one["version"] for one in read("framework.json")["frameworks"]}
        self.person = fingerprint(self.seal["key"])

    def counting(self):
        """The decisions that say achieved and that nothing speaks against, whatever day it is."""
        replaced = {one["target"]["id"] for one in self.records if "target" in one}
        lapsed = {one["id"] for one in self.standing["records"]}
        gone = {one["id"] for one in self.standing["evidence"]}
        for one in self.records:
            bare = all(seal["id"] in gone for seal in one["evidence"])
            if one["kind"] == "withdraw" or one["decision"] != "achieved" or one["id"] in replaced | lapsed or bare: continue
            yield one

    def settled(self, on):
        """Each statement that needs nothing more on a day: whether it is held, and the last day of that."""
        found = {}
        for one in self.counting():
            until = one.get("valid_until", NONE)
            # It counted when the passport was made, or it never comes back.
            if until < on: continue
            key = one["indicator"]["id"]
            found[key] = True, max(until, found[key][1]) if key in found else until
        for agreement in self.agreements:
            for one in agreement["indicators"] if agreement["kind"] == "prior-learning" else (): found[one["id"]] = True, NONE
        for qualification in self.held.values():
            if qualification["kind"] == "gcse": found["1.1/entry"] = True, NONE
            if qualification["kind"] == "experience-care": found["1.2/entry"] = found["1.2/intermediate"] = True, NONE
        for agreement in self.agreements:
            for one in agreement["indicators"] if agreement["kind"] == "not-my-role" else (): found[one["id"]] = False, NONE
        return found


def taken(folder, today, whom):
    """The newest passport of each who shares, by person."""
    back, people = {}, collections.defaultdict(list)
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name.endswith(".share"):
            share = said(open(path, "rb").read())
            back[fingerprint(share["key"])] = share["made_at"]
            continue
        if name in ("changed.passport", "half.passport", "no passport.passport"): continue
        one = Passport(path)
        share = one.share
        if not share or share["whom"] != whom or share["purpose"] == "post" or share["until"] < today or one.versions != {PACK["version"]}: continue
        people[one.person].append(one)
    for person, all in people.items():
        all.sort(key=lambda one: one.share["made_at"])
        twins = len(all) > 1 and all[-1].share["made_at"] == all[-2].share["made_at"]
        if not twins and all[-1].share["made_at"] > back.get(person, ""): yield all[-1]


def answers(folder, data_set, today):
    key = bytes.fromhex(open(os.path.join(data_set, "key")).read().strip())
    hashed = lambda print: int.from_bytes(hmac.new(key, print.encode(), hashlib.sha256).digest()[:8], "big") >> 1
    whom = json.load(open(os.path.join(data_set, "cohort.json")))["whom"]
    people = list(taken(folder, today, whom))
    due = (dt.date.fromisoformat(today) + dt.timedelta(days=90)).isoformat()
    quarter = f"{today[:4]}-{(int(today[5:7]) - 1) // 3 * 3 + 1:02}-01"
    table = lambda name: [row for row in csv_rows(os.path.join(data_set, "lists", name))]
    posts, courses, teams = table("posts.csv"), table("courses.csv"), table("teams.csv")
    wants = collections.defaultdict(set)
    for name, indicator, *_ in posts: wants[name].add(indicator.split(":")[-1])
    covers = collections.Counter(indicator for indicator in {(name, one.split(":")[-1]) for name, one, *_ in courses} for indicator in [indicator[1]])
    place = lambda one: (one.share["site"], one.share["team"])
    now = {id(one): one.settled(today) for one in people}
    holds = lambda one: {key for key, (held, _) in now[id(one)].items() if held}
    places = sorted({place(one) for one in people})
    of = lambda where: [one for one in people if place(one) == where]
    count = collections.Counter
    found = {}
    shared, all_posts = count(place(one) for one in people), {(site, team): int(many) for site, team, many in teams}
    found["sharing"] = [[*where, all_posts.get(where, 0), shared[where]] for where in sorted({*shared, *all_posts})]
    full = lambda settled, rank: all(one in settled for one in needed(rank))
    found["stages"] = [[*where, ID, stage, len(of(where)), sum(full(now[id(one)], rank) for one in of(where))]
                       for where in places for rank, stage in enumerate(STAGES)]
    held = {where: count(key for one in of(where) for key in holds(one)) for where in places}
    found["matrix"] = [[*where, ID, one["id"], len(of(where)), held[where][one["id"]]] for where in places for one in ALL]
    asked = {where: count(key for one in of(where) for key in wants[one.share["post"]]) for where in places}
    found["thin"] = [[*where, ID, key, many, held[where][key]] for where in places for key, many in sorted(asked[where].items()) if held[where][key] < 2]
    away = []
    for where in places:
        for rank, stage in enumerate(STAGES):
            for one in of(where):
                left = [key for key in needed(rank) if key not in now[id(one)]]
                if len(left) == 1: away.append([*where, ID, stage, hashed(one.person), left[0], rank])
    found["one-away"] = [row[:6] for row in sorted(away, key=lambda row: (row[0], row[1], row[6], row[4]))]
    lacking = {where: count(key for one in of(where) for key in wants[one.share["post"]] if key not in now[id(one)]) for where in places}
    found["training-needs"] = [[*where, ID, key, asked[where][key], many] for where in places for key, many in sorted(lacking[where].items())]
    fits = lambda one: (len(wants[one.share["post"]]), sum(key in now[id(one)] for key in wants[one.share["post"]]))
    found["role-fit"] = sorted([one.share["post"], *place(one), hashed(one.person), *fits(one)] for one in people if wants[one.share["post"]])
    in_post = collections.defaultdict(count)
    for one in people: in_post[one.share["post"]].update(holds(one))
    both = {(post, key) for post in in_post for key in in_post[post]} | {(post, key) for post in wants for key in wants[post]}
    found["description"] = [[post, ID, key, int(key in wants[post]), in_post[post][key]] for post, key in sorted(both) if post]
    months = collections.defaultdict(list)
    for one in people:
        for record in one.records:
            if record["kind"] == "withdraw" or record["decision"] != "achieved": continue
            months[place(one), int(record["signed_at"][:7].replace("-", ""))].append(one.person)
    found["progress"] = [[*where, ID, month, len(by), len(set(by))] for (where, month), by in sorted(months.items())]
    lack = sum(lacking.values(), count())
    found["courses"] = [[ID, key, covers[key], lack[key]] for key in sorted({*covers, *lack})]
    ends = collections.defaultdict(list)
    for one in people:
        for key, (is_held, until) in now[id(one)].items():
            if is_held and today <= until <= due: ends[(*place(one), ID, key)].append(until)
    found["falling-due"] = [[*where, len(days), min(days)] for where, days in sorted(ends.items())]
    by = collections.defaultdict(count)
    for one in people:
        for record in one.counting():
            if record.get("valid_until", NONE) >= today: by[place(one)][record["signer"]["key"]] += 1
    found["signers"] = [[*where, ID, sum(made.values()), len(made), max(made.values())] for where, made in sorted(by.items())]
    wide = collections.defaultdict(list)
    for one in people:
        for key in holds(one): wide[key].append(one.share["profession"])
    found["common"] = [[ID, key, len(set(in_which)), len(in_which)] for key, in_which in sorted(wide.items())]
    found["published"] = published(people, quarter, full)
    return found


def published(people, quarter, full):
    """What may leave: nothing of it tells of a few people."""
    rounded = lambda many: str((many + 2) // 5 * 5)
    rows = []
    for profession in sorted({one.share["profession"] for one in people}):
        group = [one for one in people if one.share["profession"] == profession]
        for rank, stage in enumerate(STAGES):
            ready = sum(full(before(one, quarter), rank) for one in group)
            hidden = len(group) < 10 or len(group) < 20 and ready in (0, len(group))
            rows.append([ID, profession, stage, "withheld" if len(group) < 10 else rounded(len(group)),
                         "withheld" if hidden else "*" if 1 <= ready <= 7 else rounded(ready)])
    return rows


def before(one, quarter):
    """What was settled on the first day of the quarter, of what is settled when the passport was made."""
    made, since = one.seal["made_at"][:10], {}
    for record in one.counting():
        if record.get("valid_until", NONE) < made: continue
        key = record["indicator"]["id"]
        since[key] = max(record["signed_at"][:10], since.get(key, ""))
    for agreement in one.agreements:
        for key in [own["id"] for own in agreement["indicators"]] if agreement["kind"] == "prior-learning" else ():
            since.setdefault(key, agreement["signed_at"][:10])
    settled = {}
    for key, (held, until) in one.settled(made).items():
        first = since.get(key, made)
        if not held: first = max(a["signed_at"][:10] for a in one.agreements if a["kind"] == "not-my-role" for own in a["indicators"] if own["id"] == key)
        if first <= quarter <= until: settled[key] = held, until
    return settled


def csv_rows(path):
    import csv
    with open(path, encoding="utf-8", newline="") as file: return list(csv.reader(file))[1:]


if __name__ == "__main__":
    print(json.dumps(answers(*sys.argv[1:])))
