"""How long PostgreSQL takes to find people among a million."""
import json, re, statistics, subprocess, unicodedata

from sides import ROOT, Failed, psql, statement_text

UNITS, OF_EACH = 250, 800  # whose people are drawn; each name stands in five units of the million
GOAL = 20  # milliseconds
REPEATS = 7
# What somebody types: a rare name, common ones, beginnings of words, a name with its diacritics,
# and one that nobody has. Most of a million are called by the fifth.
QUERIES = ["quach tuyet", "nguyen thi huong", "do thanh", "vu d", "nguyen", "hoa", "bùi đình",
           "xyz khong co"]
TONES = {"\u0300": "`", "\u0309": "?", "\u0303": "~", "\u0301": "'", "\u0323": "."}


def fold(text):
    """Lower case without any mark, as names are searched."""
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in text if not unicodedata.combining(c))


def tone_fold(text):
    """Lower case with the tone of each syllable behind it."""
    syllables = []
    for syllable in unicodedata.normalize("NFD", text.lower()).split():
        tone = "".join(TONES.get(c, "") for c in syllable)
        letters = "".join(c for c in syllable if c not in TONES)
        syllables.append(unicodedata.normalize("NFC", letters) + tone)
    return " ".join(syllables)


def load(bench):
    if not bench.once("million"):
        return
    from synthetic.people import People
    print("loading 1000000 synthetic delegates", flush=True)
    people = People()
    lines = []
    for place in range(UNITS):
        people.taken[place] = set()
        for _ in range(OF_EACH):
            name = people.name(place)
            surname, *middle, given = name.split()
            key = tone_fold(" ".join([given, surname, *middle]))
            lines.append("\t".join([str(len(lines)), name, key, fold(name), tone_fold(name)]))
    psql("create schema if not exists bench;\n"
         "create table bench.person (n integer, name text, key text, fold text, tone_fold text);\n"
         "copy bench.person from stdin;\n" + "\n".join(lines) + "\n\\.\n")
    psql("", "-v", f"units={UNITS}", "-v", f"of_each={OF_EACH}",
         "-f", f"{ROOT}/sql/seed/million.sql")


def array(words):
    return "'{" + ",".join(json.dumps(word, ensure_ascii=False).replace("'", "''")
                           for word in words) + "}'"


def call(words):
    """The search as the daemon gives it: what is folded already needs no second look."""
    plain, exact = fold(words).split(), tone_fold(words).split()
    exact = [] if plain == exact else exact
    return f"execute search('MILLION', {array(plain)}, {array(exact)}, 50)"


def milliseconds(explained):
    """Planning and execution of each plan that psql printed."""
    times = [float(time) for time in re.findall(r'"(?:Planning|Execution) Time": ([\d.]+)',
                                                 explained)]
    if len(times) != 2 * REPEATS:
        raise Failed(f"EXPLAIN gave {len(times)} times, not {2 * REPEATS}: {explained[-2000:]}")
    return [sum(pair) for pair in zip(times[::2], times[1::2])]


def show_plans(prepare):
    """The plans of all queries, also of those within functions, as only a superuser gets them."""
    settings = ("load 'auto_explain'; set auto_explain.log_min_duration = 0;"
                " set auto_explain.log_analyze = on; set auto_explain.log_buffers = on;"
                " set auto_explain.log_nested_statements = on; set client_min_messages = log;\n")
    for words in QUERIES:
        done = subprocess.run(
            ["psql", "-X", "-q", "-U", "postgres", "-o", "/dev/null"], text=True,
            input=f"{prepare}{call(words)};\n{settings}{call(words)};\n", capture_output=True)
        print(f"\n{words}\n{done.stderr.strip()}")


def search(bench):
    """Prepared once and carried out again and again, as the daemon does."""
    with bench.daemon():
        pass  # It makes the functions that the statement calls.
    load(bench)
    text = statement_text("queries/delegate.sql", "delegate_search")
    prepare = f"prepare search as {text};\n"
    explain = "explain (analyze, timing off, summary, format json) "
    print(f"\nsearch among 1000000 delegates, on the server; milliseconds, median of {REPEATS}"
          f"\n{'round':>7}" + "".join(f"{words:>18}" for words in QUERIES))
    slowest = []
    for number in range(1, bench.rounds + 1):
        medians = [
            statistics.median(milliseconds(psql(prepare + f"{explain}{call(words)};\n" * REPEATS)))
            for words in QUERIES]
        slowest.append(max(medians))
        print(f"{number:>7}" + "".join(f"{median:>18.2f}" for median in medians), flush=True)
    if bench.shows_plans:
        show_plans(prepare)
    found = statistics.median(slowest)
    return found / GOAL, {"slowest_ms": round(found, 2)}
