"""Lists as documents, from the command to the whole file: beside programs in Python that write the
same rows from memory, and how little other clients notice of them."""
import contextlib, csv, io, json, math, os, re, shutil, statistics, subprocess, sys, threading, time
import zipfile

from bulk import fresh_conference, grown, timed
from sides import CROWD, ROOT, SESSIONS, Failed, psql, statement

PEERS = ["XlsxWriter==3.2.9", "reportlab==4.4.4"]
PEOPLE = 10_000  # the delegates of the list that is printed beside ReportLab
GROWTH_GOAL = 60  # MiB
READERS = 4
PRESS = "hoinghipress"
COLUMNS = ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại", "Ghi chú"]


# --- The peers -----------------------------------------------------------------------------------

def python(bench):
    """The Python of HOINGHI_BENCH_PEERS, or of an environment that goes with the data."""
    named = os.environ.get("HOINGHI_BENCH_PEERS")
    folder = named or f"{bench.directory}/peers"
    found = f"{folder}/bin/python"
    if named and not os.path.exists(found):
        raise Failed(f"HOINGHI_BENCH_PEERS has no virtual environment: {found} is not there")
    if os.path.exists(found):
        return found
    print(f"installing {' and '.join(PEERS)} into an environment to be thrown away", flush=True)
    try:
        timed([sys.executable, "-m", "venv", folder])
        timed([found, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PEERS])
    except Failed as failure:
        shutil.rmtree(folder, ignore_errors=True)
        raise Failed(f"the peers cannot be installed; {failure}")
    return found


def peer(bench, script, rows, path):
    """How many milliseconds the peer says it took, without reading the rows."""
    remove(path)
    done = subprocess.run([python(bench), f"{ROOT}/scripts/bench.d/{script}", rows, path],
                          stdin=subprocess.DEVNULL, text=True, capture_output=True)
    if done.returncode != 0:
        raise Failed(f"{script}: {(done.stderr + done.stdout).strip()[-2000:]}")
    return json.loads(done.stdout)["milliseconds"]


def list_of(bench, code, order):
    """The rows of a list, as the product reads them, in a file for the peers."""
    query = statement("reports/delegate.sql", "report_delegates", f"'{code}'", "null", "null",
                      f"'{order}'", "false", "'heading'")
    rows, sections, people = [], 0, 0
    heading = ""
    for row in csv.reader(io.StringIO(psql(f"copy ({query}) to stdout csv"))):
        if row[0] != heading:
            heading = row[0]
            sections += 1
            rows.append(f"{sections}. {heading}")
        people += 1
        rows.append([people, *row[1:6]])
    path = f"{bench.directory}/{code}.json"
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"title": ["DANH SÁCH ĐẠI BIỂU", "tham dự Hội nghị đo tốc độ (dữ liệu giả)",
                             "(ngày 01/01/2030)"],
                   "columns": COLUMNS, "rows": rows,
                   "closing": f"Danh sách gồm {people} đại biểu."}, file, ensure_ascii=False)
    return path, people


# --- Our side ------------------------------------------------------------------------------------

def remove(path):
    with contextlib.suppress(FileNotFoundError):
        os.remove(path)


def command(bench, code, form, path, *options):
    return [f"{bench.bin}/hoinghi", "--server", bench.socket, "-o", path,
            "report", "print", "delegates", code, f"format={form}", *options]


def printed(bench, code, form, path, *options):
    remove(path)
    return timed(command(bench, code, form, path, *options))


def check_workbook(path, people):
    """Every row of a list has a cell with its number."""
    with zipfile.ZipFile(path) as file:
        sheet = file.read("xl/worksheets/sheet1.xml").decode()
    numbers = re.findall(r'<c r="A\d+"[^>]*><v>(\d+)</v>', sheet)
    if numbers != [str(number) for number in range(1, people + 1)]:
        raise Failed(f"{os.path.basename(path)} has {len(numbers)} people, not {people}")


def check_pages(path, people):
    """The file is whole; where pdftotext is at hand, the number of the last row is in it."""
    with open(path, "rb") as file:
        begin = file.read(5)
        file.seek(-64, os.SEEK_END)
        if begin != b"%PDF-" or b"%%EOF" not in file.read():
            raise Failed(f"{os.path.basename(path)} is no whole PDF")
    if not shutil.which("pdftotext"):
        return
    text = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", path, "-"], check=True,
                          capture_output=True).stdout.decode()
    numbers = {int(number) for number in re.findall(r"^\s*(\d+)\s+\S", text, re.M)}
    missing = len(set(range(1, people + 1)) - numbers)
    if missing:
        raise Failed(f"{os.path.basename(path)} lacks {missing} of {people} people")


@contextlib.contextmanager
def press(daemon):
    """The most memory that one of the programs has that make PDF for the daemon."""
    found = {"press_mib": 0.0}
    ended = threading.Event()

    def watch():
        while not ended.wait(0.02):
            for pid in children(daemon.pid):
                # A program that is just ending has a status without sizes.
                with contextlib.suppress(OSError, AttributeError, TypeError):
                    with open(f"/proc/{pid}/status") as text:
                        status = text.read()
                    if re.search(rf"^Name:\s+{PRESS}$", status, re.M):
                        size = int(re.search(r"^VmHWM:\s+(\d+) kB", status, re.M)[1]) / 1024
                        found["press_mib"] = max(found["press_mib"], round(size, 1))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield found
    finally:
        ended.set()
        watcher.join()
    if not found["press_mib"]:
        raise Failed(f"the daemon has made PDF without {PRESS}, or too fast to be seen")


def children(parent):
    with contextlib.suppress(OSError):
        for thread in os.listdir(f"/proc/{parent}/task"):
            with contextlib.suppress(OSError):
                with open(f"/proc/{parent}/task/{thread}/children") as text:
                    yield from text.read().split()


# --- The jobs ------------------------------------------------------------------------------------

def workbook(bench):
    bench.load_two_conferences()
    python(bench)
    rows, people = list_of(bench, "BIG", "group")
    mine, theirs = f"{bench.directory}/ours.xlsx", f"{bench.directory}/theirs.xlsx"

    def checked(took, path):
        check_workbook(path, people)
        return took

    with grown(bench, GROWTH_GOAL) as growth:
        ratio = bench.take_turns(
            f"list of {people} delegates as XLSX, beside XlsxWriter from memory; milliseconds",
            lambda: checked(printed(bench, "BIG", "xlsx", mine), mine),
            {"XlsxWriter": lambda: checked(peer(bench, "peer_xlsx.py", rows, theirs), theirs)})
    return ratio, growth


def people_of_units(bench):
    """A conference with people of many units, whose names and positions are long as usual."""
    path = f"{bench.directory}/people.csv"
    timed([f"{ROOT}/scripts/generate-lists", "--rows", str(PEOPLE), "--format", "csv",
           "--separator", ",", "--output", path])
    with bench.daemon():
        code = fresh_conference(bench)
        timed([f"{bench.bin}/hoinghi", "--server", bench.socket, "delegate", "import", code,
               "format=csv", "mode=apply", f"@{path}"])
    psql("vacuum analyze hoinghi.delegate", "-U", "postgres")
    return code


def pages(bench):
    bench.load_two_conferences()
    python(bench)
    code = people_of_units(bench)
    rows, people = list_of(bench, code, "unit")
    if people != PEOPLE:
        raise Failed(f"the list has {people} people, not {PEOPLE}")
    mine, theirs = f"{bench.directory}/ours.pdf", f"{bench.directory}/theirs.pdf"

    def checked(took, path):
        check_pages(path, people)
        return took

    with grown(bench, GROWTH_GOAL, beside=press) as growth:
        ratio = bench.take_turns(
            f"list of {people} delegates as PDF, beside ReportLab from memory; milliseconds",
            lambda: checked(printed(bench, code, "pdf", mine, "order=donvi"), mine),
            {"ReportLab": lambda: checked(peer(bench, "peer_pdf.py", rows, theirs), theirs)})
    return ratio, growth


def latency(bench, seconds):
    """The p99 of a read, in milliseconds."""
    done = subprocess.run(
        [f"{bench.bin}/hoinghiload", "--server", bench.socket, "--connections", str(READERS),
         "--warm-up", "1", "--seconds", str(seconds),
         f"session show BENCH S{{random:1..{SESSIONS}}}"], text=True, capture_output=True)
    if done.returncode != 0:
        raise Failed(f"hoinghiload: {(done.stderr + done.stdout).strip()[-2000:]}")
    return json.loads(done.stdout)["p99_ms"]


@contextlib.contextmanager
def printing(bench, path):
    """One PDF after another is made meanwhile; the last one is waited for."""
    ended = threading.Event()
    problems = []

    def run():
        while not ended.is_set() and not problems:
            try:
                printed(bench, "BIG", "pdf", path)
            except Failed as failure:
                problems.append(failure)

    printer = threading.Thread(target=run)
    printer.start()
    try:
        yield
    finally:
        ended.set()
        printer.join()
    if problems:
        raise problems[0]


def quiet(bench):
    """How many times as long reads take while a long PDF is made: the slowest of a hundred."""
    bench.load_two_conferences()
    path = f"{bench.directory}/big.pdf"
    found = []
    with grown(bench, GROWTH_GOAL, beside=press) as growth:
        alone = printed(bench, "BIG", "pdf", path)
        check_pages(path, CROWD)
        # Long enough for every part of the work to fall into the time that counts.
        seconds = max(bench.seconds, math.ceil(1.5 * alone / 1000))
        print(f"\np99 of session show, {READERS} clients, quiet and while PDF of {CROWD} delegates "
              f"are made ({alone / 1000:.1f} s alone); milliseconds\n{'round':>7}{'quiet':>12}"
              f"{'printing':>12}{'ratio':>9}")
        for number in range(1, bench.rounds + 1):
            psql("checkpoint", "-U", "postgres")
            usual = latency(bench, bench.seconds)
            with printing(bench, path):
                busy = latency(bench, seconds)
            found.append((busy / usual, usual, busy))
            print(f"{number:>7}{usual:>12.2f}{busy:>12.2f}{busy / usual:>9.2f}", flush=True)
    ratio, usual, busy = (statistics.median(column) for column in zip(*found))
    return ratio, {"quiet_ms": round(usual, 2), "printing_ms": round(busy, 2), **growth}
