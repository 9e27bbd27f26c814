"""How fast passports are taken and questions answered, each beside a peer in the same run, with the most each may be.

    bench.py COHORT COUNTERSIGN QUESTIONS FOLDER TODAY PEOPLE...    both programs as they are handed out
"""
import glob, os, subprocess, sys, time
import duckdb
import people, synthetic
from duck import parameters


# A process begins with the most memory of the one that made it, and this one holds DuckDB's: a small one stands between.
ALONE = """
import resource, subprocess, sys, time
begun = time.perf_counter()
ended = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
sys.exit(ended)
"""


def ran(*command):
    """Seconds and most memory in MB of a command; what it prints is not looked at."""
    told = subprocess.run([sys.executable, "-c", ALONE, *command], stdout=subprocess.PIPE, text=True)
    if told.returncode: raise SystemExit(f"{command[:3]} failed")
    seconds, most = map(float, told.stdout.split())
    return seconds, most


def line(what, ours, peer, most):
    ratio = ours / peer
    print(f"{what:<58}{ours:>9.2f} s{peer:>9.2f} s{ratio:>8.2f} of {most:.1f}  {'met' if ratio <= most else 'NOT MET'}", flush=True)


def memory(what, ours, most):
    print(f"{what:<58}{ours:>9.0f} MB{'':>17} of {most:.0f}  {'met' if ours <= most else 'NOT MET'}", flush=True)


def passports(cohort, countersign, folder, today):
    made = os.path.join(folder, "passports")
    people.main(made, 1000, today)
    files = sorted(glob.glob(os.path.join(made, "*.passport")))
    # Only those that are good: of the others little is looked at.
    good = [file for file in files if subprocess.run([countersign, "verify", file], stdout=subprocess.DEVNULL).returncode == 0]
    alone = os.path.join(folder, "good")
    os.makedirs(alone)
    for file in good: os.rename(file, os.path.join(alone, os.path.basename(file)))
    files = sorted(glob.glob(os.path.join(alone, "*.passport")))
    taken, checked = [], []
    for turn in range(5):
        taken.append(ran(cohort, "take", alone, "--into", os.path.join(folder, f"set-{turn}"), "--for", people.WHOM)[0])
        checked.append(ran(countersign, "verify", *files)[0])
    line(f"taking {len(files)} passports, against checking them bare", min(taken), min(checked), 1.3)


def questions(cohort, questions, folder, today, many):
    data_set = os.path.join(folder, f"people-{many}")
    os.makedirs(data_set)
    subprocess.run([sys.executable, synthetic.__file__, data_set, str(many), today], check=True, stdout=subprocess.DEVNULL)
    engine = duckdb.connect()
    for path in glob.glob(os.path.join(data_set, "tables", "*", "*.parquet")):
        engine.execute(f"CREATE VIEW {os.path.basename(path)[:-8]} AS SELECT * FROM read_parquet('{path}')")
    engine.execute("CREATE TABLE params AS " + parameters(today))
    ours, peer, most = 0, 0, 0
    for path in sorted(glob.glob(os.path.join(questions, "*.sql"))):
        name, sql, times, theirs = os.path.basename(path)[:-4], open(path, encoding="utf-8").read(), [], []
        for _ in range(3):
            seconds, held = ran(cohort, "ask", name, data_set, "--on", today, "--json")
            times.append(seconds)
            most = max(most, held)
            begun = time.perf_counter()
            engine.execute(sql).fetchall()
            theirs.append(time.perf_counter() - begun)
        print(f"    {name:<54}{min(times):>9.2f} s{min(theirs):>9.2f} s", flush=True)
        ours, peer = ours + min(times), peer + min(theirs)
    small = many < 500_000
    line(f"fourteen questions, {many} people, against DuckDB", ours, peer, 1.5 if small else 2.0)
    memory(f"most memory of one question, {many} people", most, 600 if small else 6000)


if __name__ == "__main__":
    cohort, countersign, folder_of_questions, folder, today, *sizes = sys.argv[1:]
    print("Each line: ours with starting the program, the peer without, the ratio, and the most it may be.\n")
    passports(cohort, countersign, folder, today)
    for size in sizes: questions(cohort, folder_of_questions, folder, today, int(size))
