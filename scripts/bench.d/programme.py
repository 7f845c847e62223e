"""Programmes: exchanged with the world, placed automatically, moved by hand."""
import os, re, statistics, subprocess, time

from sides import ROOT, Failed, psql

# A real programme of some 950 sessions, if it is at hand.
SCHEDULE = os.path.join(os.path.dirname(ROOT), "shared", "data", "fosdem-2024-mikemoraned.xml")
IMPORT_GOAL, EXPORT_GOAL, PLACE_GOAL, MOVE_GOAL = 2, 0.2, 10, 5  # s, s, s, ms
MOVES = 20


def load(bench):
    if bench.once("programme"):
        print("loading two conferences of 1000 synthetic sessions", flush=True)
        psql("", "-f", f"{ROOT}/sql/seed/programme.sql")


def answered(bench, *words):
    done = bench.client(*words)
    if done.returncode != 0:
        raise Failed(f"{' '.join(words[:2])}: {(done.stderr + done.stdout).strip()[-2000:]}")
    return done.stdout


def cpu(daemon):
    """Seconds of CPU that the daemon and all of PostgreSQL have used."""
    used = 0
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{process}/stat") as text:
                name, rest = re.match(r"\d+ \((.*)\) (.*)", text.read(), re.S).groups()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(process) == daemon.pid or name == "postgres":
            fields = rest.split()
            # Those of ended children, too, which their parent keeps.
            used += sum(map(int, fields[11:15]))
    return used / os.sysconf("SC_CLK_TCK")


def conference(bench, code):
    answered(bench, "conference", "create", code, "title=FOSDEM", "from=3/2/2024", "to=4/2/2024",
             "zone=Europe/Brussels")
    return code


def exchange(bench, job):
    """Imports a real programme into new conferences, or exports the first of them."""
    if not os.path.exists(SCHEDULE):
        raise Failed(f"{os.path.basename(SCHEDULE)} is not at hand")
    print(f"\n{os.path.basename(SCHEDULE)}: {job}; seconds\n{'round':>7}{'CPU':>12}{'time':>12}")
    figures = []
    with bench.daemon() as daemon:
        for number in range(1, bench.rounds + 1):
            code = f"{job.upper()}-{number}"
            if job == "import" or number == 1:
                imported = conference(bench, code)
            words = ["programme", "import", imported, "format=auto", "mode=apply", f"@{SCHEDULE}"]
            if job == "export":
                if number == 1:
                    answered(bench, *words)
                words = ["-o", f"{bench.directory}/schedule.xml", "programme", "export", imported,
                         "format=frab-xml"]
            before, start = cpu(daemon), time.monotonic()
            answered(bench, *words)
            took, used = time.monotonic() - start, cpu(daemon) - before
            print(f"{number:>7}{used:>12.2f}{took:>12.3f}", flush=True)
            figures.append(used if job == "import" else took)
    found = statistics.median(figures)
    goal = IMPORT_GOAL if job == "import" else EXPORT_GOAL
    return found / goal, {"seconds": round(found, 3)}


def place(bench):
    """All sessions of DRAFT find places, without changing it."""
    load(bench)
    print(f"\n1000 sessions, 30 rooms, 2 days, 900 speakers placed; seconds"
          f"\n{'round':>7}{'time':>12}{'unplaced':>12}{'score':>12}")
    times = []
    with bench.daemon():
        for number in range(1, bench.rounds + 1):
            start = time.monotonic()
            answer = answered(bench, "session", "place", "DRAFT", "mode=propose", "seconds=9",
                              "hours=08h00-18h00", f"seed={number}")
            times.append(time.monotonic() - start)
            found = dict(re.findall(r"^(placed|unplaced|score): (\d+)$", answer, re.M))
            print(f"{number:>7}{times[-1]:>12.2f}{found['unplaced']:>12}{found['score']:>12}",
                  flush=True)
            if found["placed"] != "1000":
                raise Failed(f"{found['unplaced']} sessions found no place:\n{answer[-2000:]}")
    found = statistics.median(times)
    return found / PLACE_GOAL, {"seconds": round(found, 2)}


def move(bench):
    """Moves of sessions of PLACED that meet others, and so learn all clashes; on the server."""
    load(bench)
    print(f"\na session of 1000 moved against others; milliseconds, median of {MOVES}"
          f"\n{'round':>7}{'refused':>12}")
    medians = []
    for number in range(1, bench.rounds + 1):
        times = psql(f"""create or replace function pg_temp.refused(p_session text) returns numeric
          language plpgsql as $$
          declare began timestamptz := clock_timestamp();
          begin
            perform hoinghi.session_move('bench', null, null, 'PLACED', p_session,
              '2030-03-02T08:20', 'P7', null);
            raise exception 'nothing clashed';
          exception when sqlstate 'HG001' then
            return extract(epoch from clock_timestamp() - began) * 1000;
          end $$;
          select pg_temp.refused('CD' || n) from generate_series(700, 699 + {MOVES} + 1) n;""")
        medians.append(statistics.median(float(line) for line in times.split()[1:]))
        print(f"{number:>7}{medians[-1]:>12.2f}", flush=True)
    found = statistics.median(medians)
    return found / MOVE_GOAL, {"milliseconds": round(found, 2)}
