"""A data set of people who do not exist, as large as one likes, made by DuckDB without any passport: to measure engines.

    synthetic.py DATA_SET PEOPLE TODAY
"""
import json, os, sys
import duckdb
from naive import ALL, ID, PACK, STAGES, needed

POSTS = ["Support worker", "Senior support worker", "Assistant practitioner"]
COLUMNS = {
    "people": "SELECT person, framework, version, policy, site, team, profession, post, purpose, made_on, consent_until, weakest_level FROM who ORDER BY person",
    "sign_offs": """SELECT person, framework, indicator, CAST(1000 + (n + place) % 997 AS BIGINT) AS signer, signed_on,
        CAST(year(signed_on) * 100 + month(signed_on) AS INT) AS in_month, luck % 20 <> 0 AS achieved, luck % 10 <> 0 AS counts, valid_until, CAST(2 AS INT) AS level
        FROM drawn ORDER BY person, indicator""",
    "standing": """SELECT person, framework, indicator, luck % 40 <> 1 AS held, CAST(1 AS INT) AS times, signed_on AS valid_from, valid_until
        FROM drawn WHERE luck % 10 <> 0 ORDER BY person, indicator""",
    "indicators": "SELECT framework, indicator, stage, domain, competence, place FROM words ORDER BY place",
    "stage_needs": "SELECT framework, stage, place, indicator, times FROM needs ORDER BY place, nth",
    "post_needs": "SELECT post, framework, indicator, essential FROM wants ORDER BY post, indicator",
    "course_covers": "SELECT 'A course' AS course, framework, indicator FROM words WHERE place % 3 = 0 ORDER BY indicator",
    "teams": "SELECT site, team, CAST(COUNT(*) + 3 AS BIGINT) AS posts FROM who GROUP BY site, team ORDER BY site, team",
    "quarantine": "SELECT '' AS passport, '' AS reason WHERE 1 = 0",
}


def main(data_set, people, today):
    tables = os.path.join(data_set, "tables", "synthetic")
    os.makedirs(tables)
    engine = duckdb.connect()
    engine.execute(f"SET temp_directory='{data_set}/temp'")
    engine.execute("CREATE TABLE words (framework STRING, indicator STRING, stage STRING, domain STRING, competence STRING, place INT, rank INT)")
    rank = lambda one: 0 if one["stage"] == "all" else STAGES.index(one["stage"])
    engine.executemany("INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?)",
                       [[ID, one["id"], one["stage"], one["code"].split(".")[0], one["code"], at, rank(one)] for at, one in enumerate(ALL, 1)])
    engine.execute("CREATE TABLE needs (framework STRING, stage STRING, place INT, indicator STRING, times INT, nth INT)")
    engine.executemany("INSERT INTO needs VALUES (?, ?, ?, ?, 1, ?)",
                       [[ID, stage, place, key, at] for place, stage in enumerate(STAGES, 1) for at, key in enumerate(needed(place - 1))])
    engine.execute("CREATE TABLE wants (post STRING, framework STRING, indicator STRING, essential BOOLEAN)")
    engine.executemany("INSERT INTO wants VALUES (?, ?, ?, true)", [[post, ID, key] for at, post in enumerate(POSTS) for key in needed(at)])
    engine.execute(f"""CREATE TABLE who AS SELECT range AS n, CAST(range * 7919 + 13 AS BIGINT) AS person, '{ID}' AS framework, '{PACK["version"]}' AS version,
        '{ID} 1' AS policy, 'Site ' || (range % 40) AS site, 'Team ' || (range // 40 % 25) AS team, 'Profession ' || (hash(range) % 14) AS profession,
        ['{POSTS[0]}', '{POSTS[0]}', '{POSTS[1]}', '{POSTS[1]}', '{POSTS[2]}'][1 + CAST(hash(range + 1) % 5 AS INT)] AS post, 'planning' AS purpose,
        DATE '{today}' - CAST(hash(range + 2) % 60 AS INT) AS made_on, DATE '{today}' + CAST(hash(range + 3) % 400 AS INT) AS consent_until,
        CAST(hash(range + 4) % 3 AS INT) AS weakest_level FROM range({int(people)})""")
    # Some hold all of their stage, most a part of it; a tenth runs out.
    engine.execute(f"""CREATE VIEW drawn AS SELECT who.n, who.person, words.framework, words.indicator, words.place, hash(who.n * 1009 + words.place) AS luck,
        who.made_on - CAST(hash(who.n * 31 + words.place) % 500 AS INT) AS signed_on,
        CASE WHEN hash(who.n * 17 + words.place) % 10 = 0 THEN DATE '{today}' + CAST(hash(who.n * 19 + words.place) % 300 AS INT) ELSE DATE '9999-12-31' END AS valid_until
        FROM words JOIN who ON words.rank <= CASE who.post WHEN '{POSTS[0]}' THEN 1 WHEN '{POSTS[1]}' THEN 1 ELSE 2 END
        WHERE hash(who.n * 13 + words.place) % 100 < 85 + who.n % 16""")
    for name, sql in COLUMNS.items():
        engine.execute(f"COPY ({sql}) TO '{tables}/{name}.parquet' (FORMAT parquet, COMPRESSION uncompressed)")
    about = {"format": "countersign/cohort/1", "whom": "Nobody", "built_on": today, "ask_until": "2099-12-31", "tables": "synthetic", "digests": dict.fromkeys(COLUMNS, "")}
    json.dump(about, open(os.path.join(data_set, "cohort.json"), "w"))
    open(os.path.join(data_set, "key"), "w").write("00" * 32)
    print({name: engine.execute(f"SELECT COUNT(*) FROM '{tables}/{name}.parquet'").fetchone()[0] for name in COLUMNS})


if __name__ == "__main__":
    main(*sys.argv[1:])
