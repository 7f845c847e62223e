"""Both sides of a comparison: the daemon with its clients, and pgbench and psql beside it."""
import contextlib, json, os, re, statistics, subprocess, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
CROWD = 100_000  # the delegates of the conference whose attendance list is exported
SESSIONS = 1000
# The peer shall not plan a statement again and again.
PLANNED_ONCE = {**os.environ, "PGOPTIONS": "-c plan_cache_mode=force_generic_plan"}


class Failed(Exception):
    """What kept a job from being measured, in a sentence."""


def psql(sql, *options):
    done = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", *options],
                          input=sql, text=True, capture_output=True)
    if done.returncode != 0:
        raise Failed(f"psql: {done.stderr.strip()}")
    return done.stdout.strip()


def statement_text(file, name):
    """A statement of the product as it is written, with $1, $2 and so on."""
    with open(f"{ROOT}/sql/{file}") as text:
        found = re.search(rf"^-- :name {name}$\n(.*?)(?=^-- :name |\Z)", text.read(), re.M | re.S)
    if not found:
        raise Failed(f"sql/{file} has no statement {name}")
    lines = [line for line in found[1].splitlines() if not line.lstrip().startswith("--")]
    return re.sub(r"\s+", " ", " ".join(lines)).strip()


def statement(file, name, *values):
    """A statement of the product with these values for its parameters."""
    sql = statement_text(file, name)
    count = max(map(int, re.findall(r"\$(\d+)", sql)))
    if count != len(values):
        raise Failed(f"{name} takes {count} values, the benchmark knows {len(values)}")
    return re.sub(r"\$(\d+)", lambda mark: values[int(mark[1]) - 1], sql)


def memory(process, field):
    with open(f"/proc/{process.pid}/status") as text:
        return int(re.search(rf"^{field}:\s+(\d+) kB", text.read(), re.M)[1]) / 1024


class Bench:
    def __init__(self, options, directory):
        self.rounds, self.seconds, self.bin = options.rounds, options.seconds, options.bin
        self.shows_plans = options.plan
        self.directory = directory
        self.socket = f"{directory}/hoinghi.sock"
        self.delegates = 30_000 * (self.seconds + 1) + 120_000
        self.next_delegate = 1
        self.runs = 0
        self.loaded = set()

    def once(self, name):
        """Whether this is the first to ask, who then loads these data."""
        is_first = name not in self.loaded
        self.loaded.add(name)
        return is_first

    def load_two_conferences(self):
        """One for requests, and one whose attendance list is exported."""
        if not self.once("bench"):
            return
        print(f"loading {self.delegates + CROWD} synthetic delegates", flush=True)
        psql("", "-v", f"delegates={self.delegates}", "-v", f"crowd={CROWD}",
             "-v", f"sessions={SESSIONS}", "-f", f"{ROOT}/sql/seed/bench.sql")

    @contextlib.contextmanager
    def daemon(self):
        """A fresh daemon that answers; gives its process."""
        log = f"{self.directory}/hoinghid.log"
        with open(log, "w") as output:
            process = subprocess.Popen(
                [f"{self.bin}/hoinghid", "--database", os.environ["HOINGHI_TEST_DATABASE"],
                 "--socket", self.socket, "--state-directory", self.directory],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        try:
            for _ in range(600):
                if process.poll() is not None or self.client("ping").returncode == 0:
                    break
                time.sleep(0.1)
            else:
                raise Failed("the daemon does not answer a ping")
            if process.poll() is not None:
                raise Failed("the daemon did not start")
            yield process
            if process.poll() is not None:
                raise Failed("the daemon ended")
        except Failed as failure:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(1)
            if process.returncode is None:
                raise
            with open(log) as text:
                raise Failed(f"{failure}; the end of the daemon's log:\n{text.read()[-4000:]}")
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def client(self, *words):
        return subprocess.run([f"{self.bin}/hoinghi", "--server", self.socket, *words],
                              stdin=subprocess.DEVNULL, text=True, capture_output=True)

    def load(self, clients, depth, template, first=1):
        """Requests a second of our side, and all that were answered, the warm-up included."""
        done = subprocess.run(
            [f"{self.bin}/hoinghiload", "--server", self.socket, "--connections", str(clients),
             "--depth", str(depth), "--warm-up", "1", "--seconds", str(self.seconds),
             "--first", str(first), template], text=True, capture_output=True)
        result = json.loads(done.stdout) if done.stdout.startswith("{") else {}
        if result.get("errors"):
            raise Failed(f"{result['errors']} of {result['total']} requests failed, the first "
                         f"with: {result['first_error']}")
        if done.returncode != 0:
            raise Failed(done.stderr.strip())
        return result["completed"] / result["seconds"], result["total"]

    def pgbench(self, clients, script, per_script=1):
        """The same of pgbench, whose first second does not count either."""
        path = f"{self.directory}/script.sql"
        with open(path, "w") as file:
            file.write(script)
        done = subprocess.run(
            ["pgbench", "-n", "-M", "prepared", "-c", str(clients), "-j", str(min(clients, 2)),
             "-T", str(self.seconds + 1), "-P", "1", "-D", "step=0", "-D", f"clients={clients}",
             "-f", path], text=True, capture_output=True, env=PLANNED_ONCE)
        total = re.search(r"actually processed: (\d+)", done.stdout)
        rates = re.findall(r"^progress: \S+ s, (\S+) tps", done.stderr, re.M)[1:]
        if done.returncode != 0 or not total or not rates:
            raise Failed(f"pgbench: {(done.stderr + done.stdout).strip()[-2000:]}")
        return statistics.mean(map(float, rates)) * per_script, int(total[1]) * per_script

    def take_turns(self, title, ours, peers, ratio=lambda ours, peer: ours / peer):
        """The median of the ratios of the rounds. Of several peers the best of a round counts."""
        print(f"\n{title}\n{'round':>7}{'ours':>12}" + "".join(f"{name:>14}" for name in peers)
              + f"{'ratio':>9}")
        sides = {"ours": ours, **peers}
        ratios = []
        for number in range(1, self.rounds + 1):
            order = list(sides) if number % 2 else list(reversed(sides))
            found = {}
            for side in order:
                psql("checkpoint", "-U", "postgres")
                found[side] = sides[side]()
            ratios.append(ratio(found["ours"], max(found[name] for name in peers)))
            print(f"{number:>7}{found['ours']:>12.1f}"
                  + "".join(f"{found[name]:>14.1f}" for name in peers) + f"{ratios[-1]:>9.2f}",
                  flush=True)
        return statistics.median(ratios)
