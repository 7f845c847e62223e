"""A hundred thousand rows at a time, whole processes from start to end: exports and imports."""
import contextlib, csv, os, subprocess, time

from sides import CROWD, ROOT, Failed, memory, psql

ROWS = 100_000  # the people of the lists that are imported
# The columns of the list as scripts/generate-lists writes it.
COLUMNS = "number, name, birth_year, position, unit, phone, email, note"


def timed(command, **more):
    """How many milliseconds a program took."""
    start = time.monotonic()
    done = subprocess.run(command, stdin=subprocess.DEVNULL, text=True, capture_output=True, **more)
    took = (time.monotonic() - start) * 1000
    if done.returncode != 0:
        raise Failed(f"{command[0]}: {(done.stderr + done.stdout).strip()[-2000:]}")
    return took


@contextlib.contextmanager
def grown(bench, goal, beside=lambda process: contextlib.nullcontext({})):
    """A daemon that has answered already, and by how much its memory grew at the most.

    beside finds, while the work goes on, what programs have that the daemon starts for it: names
    and MiB, which count as its own.
    """
    found = {}
    with bench.daemon() as process:
        bench.client("conference", "list")
        before = memory(process, "VmRSS")
        with beside(process) as others:
            yield found
        growth = memory(process, "VmHWM") - before
    print(f"memory of the daemon: {before:.1f} MiB before, at most {growth:.1f} MiB more"
          + "".join(f"; {name}: {size:.1f}" for name, size in others.items()))
    found.update({"growth_mib": round(growth + sum(others.values()), 1), "growth_goal_mib": goal,
                  **others})


def list_rows(path):
    """The rows of a list of the crowd."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    if len(rows) < CROWD:
        raise Failed(f"{os.path.basename(path)} has {len(rows)} rows, not {CROWD}")
    return rows


# --- Exports -------------------------------------------------------------------------------------

def export(bench):
    bench.load_two_conferences()
    mine, theirs = f"{bench.directory}/ours.csv", f"{bench.directory}/psql.csv"
    with open(f"{ROOT}/scripts/bench.d/attendance_peer.sql") as file:
        query = " ".join(line for line in file.read().splitlines() if not line.startswith("--"))
    # What the report sets for itself.
    environment = {**os.environ,
                   "PGOPTIONS": "-c work_mem=64MB -c plan_cache_mode=force_custom_plan"}

    def written(path, command, **more):
        if os.path.exists(path):
            os.remove(path)
        return timed(command, **more)

    def ours():
        return written(mine, [f"{bench.bin}/hoinghi", "--server", bench.socket, "-o", mine,
                              "report", "print", "attendance", "BIG", "format=csv"])

    def psqls():
        return written(theirs, ["psql", "-X", "-q", "-c", f"\\copy ({query}) to '{theirs}' csv"],
                       env=environment)

    with grown(bench, goal=20) as growth:
        # Both write the same list.
        ours(), psqls()
        if list_rows(mine)[1:] != list_rows(theirs):
            raise Failed("the two lists differ")
        ratio = bench.take_turns(
            f"attendance list of {CROWD} delegates as CSV, beside psql \\copy; milliseconds",
            ours, {"psql": psqls})
    return ratio, growth


# --- Imports -------------------------------------------------------------------------------------

def list_file(bench, form):
    """The list, written once: a plain header and rows in UTF-8, as \\copy needs them."""
    path = f"{bench.directory}/list.{form}"
    if bench.once(path):
        print(f"writing a list of {ROWS} synthetic people as {form}", flush=True)
        timed([f"{ROOT}/scripts/generate-lists", "--rows", str(ROWS), "--format", form,
               "--separator", ",", "--output", path])
    return path


def fresh_conference(bench):
    """A conference with units, which may send as many as they like, and nobody in it."""
    bench.runs += 1
    code = f"NHAP-{bench.runs}"
    path = f"{bench.directory}/{code}.hoinghi"
    with open(path, "w") as file:
        subprocess.run([f"{ROOT}/scripts/generate-lists", "--commands", "--conference", code,
                        "--quota", "none"], check=True, stdout=file)
    done = bench.client("-f", path)
    if done.returncode != 0:
        raise Failed(f"hoinghi -f: {done.stderr.strip()[-2000:]}")
    return code


def stored(code):
    return int(psql(f"""select count(*) from hoinghi.delegate join hoinghi.conference
      using (conference_id) where code = '{code}' and delegate.state = 'registered'"""))


def take(bench, form, mode="apply"):
    """Our side: a list into an empty conference."""
    path, code = list_file(bench, form), fresh_conference(bench)
    psql("checkpoint", "-U", "postgres")
    took = timed([f"{bench.bin}/hoinghi", "--server", bench.socket, "delegate", "import", code,
                  f"format={form}", f"mode={mode}", f"@{path}"])
    expected = ROWS if mode == "apply" else 0
    if stored(code) != expected:
        raise Failed(f"mode={mode} stored {stored(code)} delegates, not {expected}")
    return took


def copy(bench):
    """The peer: the raw CSV into a table with the same indexes and as much in them."""
    path = list_file(bench, "csv")
    if bench.once("peer"):
        psql("", "-f", f"{ROOT}/sql/seed/import-peer.sql")
    bench.runs += 1
    psql(f"alter table bench.delegate alter column conference_id set default {-bench.runs}")
    psql("checkpoint", "-U", "postgres")
    took = timed(["psql", "-X", "-q", "-c",
                  f"\\copy bench.delegate ({COLUMNS}) from '{path}' csv header"])
    rows = int(psql(f"select count(*) from bench.delegate where conference_id = {-bench.runs}"))
    if rows != ROWS:
        raise Failed(f"\\copy stored {rows} rows, not {ROWS}")
    return took


def import_list(bench, form):
    list_file(bench, form)
    with grown(bench, goal=30) as growth:
        ratio = bench.take_turns(
            f"import of {ROWS} rows of {form.upper()}, beside psql \\copy of the raw CSV; "
            "milliseconds", lambda: take(bench, form), {"psql": lambda: copy(bench)})
    return ratio, growth


def check_list(bench):
    """The other way round than elsewhere: how many times as long applying takes as checking."""
    list_file(bench, "csv")
    with grown(bench, goal=30) as growth:
        ratio = bench.take_turns(
            f"check of {ROWS} rows of CSV, beside applying them; milliseconds",
            lambda: take(bench, "csv", "check"), {"apply": lambda: take(bench, "csv")},
            ratio=lambda ours, peer: peer / ours)
    return ratio, growth
