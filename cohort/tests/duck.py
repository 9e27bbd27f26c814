"""The fourteen questions by DuckDB, which is not our engine, from the same files over the same tables.

    duck.py QUESTIONS DATA_SET TODAY    the rows as JSON, by question
"""
import datetime as dt, glob, json, os, sys
import duckdb


def parameters(today):
    """The one row that every question is asked with."""
    day = dt.date.fromisoformat(today)
    due, quarter = day + dt.timedelta(days=90), day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return f"SELECT DATE '{day}' AS on_day, DATE '{day}' AS asked_on, DATE '{due}' AS due_on, DATE '{quarter}' AS edition_on, CAST(2 AS INT) AS least"


def main(questions, data_set, today):
    tables = os.path.join(data_set, "tables", json.load(open(os.path.join(data_set, "cohort.json")))["tables"])
    engine, found = duckdb.connect(), {}
    for path in glob.glob(os.path.join(tables, "*.parquet")):
        engine.execute(f"CREATE VIEW {os.path.basename(path)[:-8]} AS SELECT * FROM read_parquet('{path}')")
    engine.execute("CREATE TABLE params AS " + parameters(today))
    written = lambda cell: str(cell) if isinstance(cell, dt.date) else cell
    for path in sorted(glob.glob(os.path.join(questions, "*.sql"))):
        rows = engine.execute(open(path, encoding="utf-8").read()).fetchall()
        found[os.path.basename(path)[:-4]] = [[written(cell) for cell in row] for row in rows]
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
