"""The fourteen questions by Apache Spark, from the same files over the same tables, on a cluster that script/cohort-spark
started.

    spark.py MASTER QUESTIONS DATA_SET TODAY    the rows as JSON, by question; on standard error, how long each took
"""
import datetime as dt, glob, json, os, sys, time
from pyspark.sql import SparkSession
from duck import parameters


def main(master, questions, data_set, today):
    tables = os.path.abspath(os.path.join(data_set, "tables", json.load(open(os.path.join(data_set, "cohort.json")))["tables"]))
    begun = time.time()
    spark = (SparkSession.builder.master(master).appName("cohort")
             .config("spark.sql.session.timeZone", "UTC").config("spark.ui.enabled", "false")
             .config("spark.sql.shuffle.partitions", os.environ.get("COHORT_PARTITIONS", "4"))
             .config("spark.ui.showConsoleProgress", "false").config("spark.driver.host", "127.0.0.1").config("spark.driver.memory", os.environ.get("COHORT_MEMORY", "1g"))
             .config("spark.executor.memory", os.environ.get("COHORT_MEMORY", "1g")).getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    print(f"start: {time.time() - begun:.1f} s", file=sys.stderr)
    for path in glob.glob(os.path.join(tables, "*.parquet")):
        spark.read.parquet(path).createOrReplaceTempView(os.path.basename(path)[:-8])
    spark.sql(parameters(today)).createOrReplaceTempView("params")
    written = lambda cell: str(cell) if isinstance(cell, dt.date) else cell
    found = {}
    for path in sorted(glob.glob(os.path.join(questions, "*.sql"))):
        name, begun = os.path.basename(path)[:-4], time.time()
        rows = spark.sql(open(path, encoding="utf-8").read()).collect()
        found[name] = [[written(cell) for cell in row] for row in rows]
        print(f"{name}: {len(rows)} rows, {time.time() - begun:.1f} s", file=sys.stderr)
    spark.stop()
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
