"""Requests a second: reads, writes, and clients that only wait."""
import statistics, subprocess, time

from sides import SESSIONS, Failed, memory, psql, statement

FIRST_DAY = 1893456000  # 2030-01-01
IDLE = 10_000


def read(bench, clients, depth, peer_clients, pipelined=0):
    bench.load_two_conferences()
    template = f"session show BENCH S{{random:1..{SESSIONS}}}"
    one = f"\\set n random(1, {SESSIONS})\n" + statement(
        "queries/session.sql", "session_show", "'BENCH'", "('S' || :n)") + ";\n"
    script, name = one, f"-c {peer_clients}"
    if pipelined:
        script = f"\\startpipeline\n{one * pipelined}\\endpipeline\n"
        name = f"pipeline {pipelined}"
    with bench.daemon():
        return bench.take_turns(
            f"session show, {clients} clients, {depth} deep, beside pgbench; requests a second",
            lambda: bench.load(clients, depth, template)[0],
            {name: lambda: bench.pgbench(peer_clients, script, pipelined or 1)[0]}), {}


def range_of_delegates(bench):
    """The first of a range of delegates that have not been used, until all have been."""
    if bench.next_delegate + 30_000 * (bench.seconds + 1) > bench.delegates:
        bench.next_delegate = 1
    return bench.next_delegate


def write(bench, title, clients, peer_clients, prepare):
    """prepare gives for a run: our request, the peer's function call, and what was stored."""
    bench.load_two_conferences()

    def run(put):
        bench.runs += 1
        first = range_of_delegates(bench)
        template, call, stored = prepare(bench.runs)
        rate, total = put(template, call, first)
        bench.next_delegate = first + total + 64
        count = int(psql(f"select count(*) from {stored}"))
        if count != total:
            raise Failed(f"{total} requests were acknowledged, but {count} rows are stored")
        return rate

    def ours():
        return run(lambda template, call, first: bench.load(clients, 1, template, first))

    def peer(count):
        def put(template, call, first):
            return bench.pgbench(
                count, "\\set step :step + 1\n"
                f"\\set d {first} + (:step - 1) * :clients + :client_id\n{call};\n")
        return lambda: run(put)

    with bench.daemon():
        peers = {f"-c {count}": peer(count) for count in peer_clients}
        return bench.take_turns(
            f"{title}, {clients} clients, beside pgbench; requests a second", ours, peers), {}


def register(bench, title, clients, peer_clients, sessions):
    """Every run has sessions of its own, all at one hour that no other run has."""
    def prepare(run):
        psql(f"""insert into hoinghi.topic_session (conference_id, session, title, kind,
            programme_order, minutes, state, during, capacity, synthetic)
          select conference_id, 'R{run}-S' || n, 'Chuyên đề giả', 'other', 5000, 45,
            'scheduled', tstzrange(at, at + interval '45 minutes'), 1000000, true
          from hoinghi.conference, generate_series(1, {sessions}) n,
            lateral (select timestamptz '2030-01-15 00:00+07' + {run} * interval '1 hour'
              as at) t
          where code = 'BENCH'""")
        number = "1" if sessions == 1 else f"random(1, {sessions})"
        template = (f"session enrol BENCH R{run}-S{{random:1..{sessions}}} D{{counter}} "
                    "key={key}")
        call = (f"\\set s {number}\nselect * from hoinghi.session_enrol(array['pgbench'], "
                f"array['p{run}-' || :d], "
                f"array['session enrol BENCH R{run}-S' || :s || ' D' || :d], array['BENCH'], "
                f"array['R{run}-S' || :s], array['D' || :d])")
        return template, call, f"hoinghi.enrolment where session like 'R{run}-%'"
    return write(bench, title, clients, peer_clients, prepare)


def scan(bench, clients, peer_clients):
    """Every run is another half-day."""
    def prepare(run):
        day = time.strftime("%Y-%m-%d", time.gmtime(FIRST_DAY + run % 59 * 86400))
        half = ["morning", "afternoon", "evening"][run // 59 % 3]
        template = f"attendance scan BENCH D{{counter}} day={day} half={half} key={{key}}"
        call = (f"select * from hoinghi.attendance_scan(array['pgbench'], "
                f"array['p{run}-' || :d], array['attendance scan BENCH D' || :d || "
                f"' day={day} half={half}'], array['BENCH'], array['D' || :d], "
                f"array['{day}'], array['{half}'], array[null]::text[], array[null]::text[])")
        return template, call, (
            f"hoinghi.scan s join hoinghi.conference c using (conference_id) "
            f"where c.code = 'BENCH' and s.day = '{day}' and s.half = '{half}'")
    return write(bench, "attendance scan", clients, peer_clients, prepare)


def idle(bench):
    print(f"\n{IDLE} idle connections; MiB\n{'round':>7}{'alone':>12}{'resident':>12}")
    found = []
    for number in range(1, bench.rounds + 1):
        with bench.daemon() as process:
            alone = memory(process, "VmRSS")
            clients = subprocess.Popen(
                [f"{bench.bin}/hoinghiload", "--server", bench.socket, "--connections",
                 str(IDLE), "--idle"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, text=True)
            connected = clients.stdout.readline()
            time.sleep(1)
            found.append(memory(process, "VmRSS"))
            _, trouble = clients.communicate()
            if not connected:
                raise Failed(trouble.strip())
        print(f"{number:>7}{alone:>12.1f}{found[-1]:>12.1f}", flush=True)
    return statistics.median(found) / 50, {"resident_mib": round(statistics.median(found), 1)}
