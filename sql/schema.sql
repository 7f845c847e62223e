--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: hoinghi; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA hoinghi;

--
-- Name: report; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA report;

--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

--
-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

--
-- Name: EXTENSION unaccent; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';

--
-- Name: code; Type: DOMAIN; Schema: hoinghi; Owner: -
--

CREATE DOMAIN hoinghi.code AS text COLLATE pg_catalog."C"
	CONSTRAINT code_form CHECK (((VALUE ~ '^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$'::text) AND (octet_length(VALUE) <= 64)));

--
-- Name: line; Type: DOMAIN; Schema: hoinghi; Owner: -
--

CREATE DOMAIN hoinghi.line AS text
	CONSTRAINT line_form CHECK (((VALUE !~ '[^\x20-\x7e\u00a0-\u02ff\u1ea0-\u1ef9]'::text) OR ((VALUE IS NFC NORMALIZED) AND (VALUE !~ '[\x01-\x1f\x7f]'::text))));

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: conference; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.conference (
    conference_id bigint NOT NULL,
    code hoinghi.code NOT NULL,
    title hoinghi.line NOT NULL,
    title_source text,
    first_day date NOT NULL,
    last_day date NOT NULL,
    zone text NOT NULL,
    place hoinghi.line,
    organizer hoinghi.line,
    profile text NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    last_number integer DEFAULT 0 NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    note text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    list_deadline date,
    rolls_closed text[] DEFAULT '{}'::text[] NOT NULL,
    last_batch integer DEFAULT 0 NOT NULL,
    last_queue integer DEFAULT 0 NOT NULL,
    last_merge integer DEFAULT 0 NOT NULL,
    last_event integer DEFAULT 0 NOT NULL,
    last_person integer DEFAULT 0 NOT NULL,
    last_version integer DEFAULT 0 NOT NULL,
    room_buffer integer DEFAULT 0 NOT NULL,
    speaker_buffer integer DEFAULT 0 NOT NULL,
    url hoinghi.line,
    imported jsonb,
    superior hoinghi.line,
    symbol hoinghi.line,
    signing hoinghi.line,
    signer hoinghi.line,
    certificate_share integer DEFAULT 80 NOT NULL,
    last_certificate integer DEFAULT 0 NOT NULL,
    signing_as text DEFAULT 'thay-mat'::text NOT NULL,
    CONSTRAINT conference_certificate_share CHECK (((certificate_share >= 1) AND (certificate_share <= 100))),
    CONSTRAINT conference_days CHECK (((last_day >= first_day) AND (last_day < (first_day + 60)))),
    CONSTRAINT conference_profile CHECK ((profile ~ '^[a-z0-9][a-z0-9-]{0,31}$'::text)),
    CONSTRAINT conference_room_buffer CHECK (((room_buffer >= 0) AND (room_buffer <= 240))),
    CONSTRAINT conference_signing_as CHECK ((signing_as = ANY (ARRAY['thay-mat'::text, 'ky-thay'::text, 'thua-lenh'::text, 'thua-uy-quyen'::text, 'quyen'::text]))),
    CONSTRAINT conference_speaker_buffer CHECK (((speaker_buffer >= 0) AND (speaker_buffer <= 240))),
    CONSTRAINT conference_state CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
    CONSTRAINT conference_title_given CHECK (((title)::text <> ''::text))
);

--
-- Name: delegate; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.delegate (
    conference_id bigint NOT NULL,
    delegate hoinghi.code NOT NULL,
    number integer,
    name hoinghi.line NOT NULL,
    titles text[] DEFAULT '{}'::text[] NOT NULL,
    mark hoinghi.line,
    identity text NOT NULL COLLATE pg_catalog."C",
    sort_key text NOT NULL COLLATE pg_catalog."C",
    search_fold text NOT NULL,
    tone_fold text NOT NULL,
    "position" hoinghi.line,
    unit hoinghi.code,
    participant_group hoinghi.code,
    phone text,
    email text,
    note hoinghi.line,
    state text DEFAULT 'registered'::text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    registered_at timestamp with time zone DEFAULT now() NOT NULL,
    birth_year integer,
    seat hoinghi.line,
    queue integer,
    over_quota boolean DEFAULT false NOT NULL,
    reason hoinghi.line,
    replaces hoinghi.code,
    replaced_by hoinghi.code,
    state_before text,
    merged_into hoinghi.code,
    batch integer,
    batch_row integer,
    CONSTRAINT delegate_birth_year CHECK (((birth_year >= 1900) AND (birth_year <= 2100))),
    CONSTRAINT delegate_numbered CHECK (((number IS NOT NULL) OR (state = ANY (ARRAY['substituted'::text, 'cancelled'::text])))),
    CONSTRAINT delegate_queued CHECK (((queue IS NOT NULL) OR (state <> 'waitlisted'::text))),
    CONSTRAINT delegate_state CHECK ((state = ANY (ARRAY['proposed'::text, 'registered'::text, 'confirmed'::text, 'waitlisted'::text, 'substituted'::text, 'substitute'::text, 'walk_in'::text, 'cancelled'::text])))
);

--
-- Name: delegation; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.delegation (
    conference_id bigint NOT NULL,
    delegation hoinghi.code NOT NULL,
    name hoinghi.line NOT NULL,
    head hoinghi.code,
    deputy hoinghi.code,
    note hoinghi.line
);

--
-- Name: delegate_merge; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.delegate_merge (
    conference_id bigint NOT NULL,
    merge integer NOT NULL,
    kept hoinghi.code NOT NULL,
    other hoinghi.code NOT NULL,
    kept_before jsonb NOT NULL,
    other_before jsonb NOT NULL,
    sessions text[] NOT NULL,
    unit_added boolean NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    actor text NOT NULL,
    undone_at timestamp with time zone
);

--
-- Name: audit; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.audit (
    conference_id bigint NOT NULL,
    audit_id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    actor text NOT NULL,
    command text NOT NULL,
    subject text NOT NULL,
    before jsonb,
    after jsonb
);

--
-- Name: programme_item; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.programme_item (
    conference_id bigint NOT NULL,
    version integer NOT NULL,
    session hoinghi.code NOT NULL,
    event integer NOT NULL,
    uuid uuid NOT NULL,
    sequence integer NOT NULL,
    changed_in integer NOT NULL,
    state text NOT NULL,
    room hoinghi.code,
    room_name hoinghi.line,
    during tstzrange,
    people jsonb NOT NULL,
    content jsonb NOT NULL,
    CONSTRAINT programme_item_state CHECK ((state = ANY (ARRAY['tentative'::text, 'scheduled'::text, 'cancelled'::text])))
);

--
-- Name: topic_session; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.topic_session (
    conference_id bigint NOT NULL,
    session hoinghi.code NOT NULL,
    title hoinghi.line NOT NULL,
    title_source text,
    kind text NOT NULL,
    number integer,
    programme_order integer NOT NULL,
    minutes integer,
    state text DEFAULT 'draft'::text NOT NULL,
    room hoinghi.code,
    shares_room boolean DEFAULT false NOT NULL,
    during tstzrange,
    start_text text,
    until_text text,
    day date,
    half text,
    performer hoinghi.line,
    capacity integer,
    taken integer DEFAULT 0 NOT NULL,
    waiting integer DEFAULT 0 NOT NULL,
    last_place integer DEFAULT 0 NOT NULL,
    note text,
    synthetic boolean DEFAULT false NOT NULL,
    event integer,
    uuid uuid DEFAULT gen_random_uuid() NOT NULL,
    track hoinghi.line,
    subtitle hoinghi.line,
    abstract text,
    description text,
    language text,
    url hoinghi.line,
    all_rooms boolean DEFAULT false NOT NULL,
    expected integer,
    override_reason hoinghi.line,
    override_actor text,
    imported jsonb,
    trouble hoinghi.line,
    CONSTRAINT topic_session_capacity CHECK ((capacity >= 0)),
    CONSTRAINT topic_session_expected CHECK ((expected >= 0)),
    CONSTRAINT topic_session_half CHECK ((half = ANY (ARRAY['morning'::text, 'afternoon'::text, 'evening'::text]))),
    CONSTRAINT topic_session_kind CHECK ((kind = ANY (ARRAY['topic'::text, 'opening'::text, 'report'::text, 'remarks'::text, 'discussion'::text, 'break'::text, 'closing'::text, 'reception'::text, 'other'::text]))),
    CONSTRAINT topic_session_minutes CHECK (((minutes >= 1) AND (minutes <= 1440))),
    CONSTRAINT topic_session_overridden CHECK (((override_reason IS NULL) = (override_actor IS NULL))),
    CONSTRAINT topic_session_placed CHECK (((state <> ALL (ARRAY['tentative'::text, 'scheduled'::text])) OR ((during IS NOT NULL) AND (NOT isempty(during))))),
    CONSTRAINT topic_session_seats CHECK (((taken >= 0) AND ((capacity IS NULL) OR (taken <= capacity)))),
    CONSTRAINT topic_session_state CHECK ((state = ANY (ARRAY['draft'::text, 'tentative'::text, 'scheduled'::text, 'cancelled'::text]))),
    CONSTRAINT topic_session_title_given CHECK (((title)::text <> ''::text)),
    CONSTRAINT topic_session_waiting CHECK ((waiting >= 0))
);

--
-- Name: participant_group; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.participant_group (
    conference_id bigint NOT NULL,
    participant_group hoinghi.code NOT NULL,
    name hoinghi.line NOT NULL,
    protocol_order integer NOT NULL,
    badge text DEFAULT 'delegate'::text NOT NULL,
    CONSTRAINT participant_group_badge CHECK ((badge = ANY (ARRAY['delegate'::text, 'guest'::text, 'organizer'::text, 'service'::text, 'press'::text])))
);

--
-- Name: import_batch; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.import_batch (
    conference_id bigint NOT NULL,
    batch integer NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    actor text NOT NULL,
    sender hoinghi.line,
    unit hoinghi.code,
    file_name hoinghi.line,
    format text NOT NULL,
    digest text NOT NULL,
    size bigint NOT NULL,
    rows integer NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    unchanged integer NOT NULL,
    gone integer NOT NULL,
    rejected integer NOT NULL,
    waiting integer NOT NULL,
    state text DEFAULT 'applied'::text NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    CONSTRAINT import_batch_state CHECK ((state = ANY (ARRAY['applied'::text, 'withdrawn'::text])))
);

--
-- Name: quota; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.quota (
    conference_id bigint NOT NULL,
    unit hoinghi.code NOT NULL,
    participant_group text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    places integer NOT NULL,
    CONSTRAINT quota_places CHECK (((places >= 0) AND (places <= 100000)))
);

--
-- Name: certificate; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.certificate (
    conference_id bigint NOT NULL,
    number integer NOT NULL,
    delegate hoinghi.code NOT NULL,
    present integer NOT NULL,
    held integer NOT NULL,
    reason hoinghi.line,
    issued_at timestamp with time zone DEFAULT now() NOT NULL,
    issued_by text NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by text,
    revoke_reason hoinghi.line,
    revoked_with text,
    CONSTRAINT certificate_half_days CHECK (((held > 0) AND ((present >= 0) AND (present <= held)))),
    CONSTRAINT certificate_number CHECK ((number > 0)),
    CONSTRAINT certificate_revoked CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
    CONSTRAINT certificate_revoked_with CHECK (((revoked_with IS NULL) OR ((revoked_at IS NOT NULL) AND (revoked_with = ANY (ARRAY['merge'::text, 'unmerge'::text, 'substitute'::text, 'cancel'::text])))))
);

--
-- Name: room; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.room (
    conference_id bigint NOT NULL,
    room hoinghi.code NOT NULL,
    name hoinghi.line NOT NULL,
    capacity integer,
    may_overlap boolean DEFAULT false NOT NULL,
    imported jsonb,
    CONSTRAINT room_capacity CHECK ((capacity > 0))
);

--
-- Name: enrolment; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.enrolment (
    conference_id bigint NOT NULL,
    session hoinghi.code NOT NULL,
    delegate hoinghi.code NOT NULL,
    status text NOT NULL,
    place integer NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT enrolment_status CHECK ((status = ANY (ARRAY['confirmed'::text, 'waitlisted'::text, 'cancelled'::text])))
);

--
-- Name: unit; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.unit (
    conference_id bigint NOT NULL,
    unit hoinghi.code NOT NULL,
    name hoinghi.line NOT NULL,
    identity text NOT NULL COLLATE pg_catalog."C",
    sort_key text NOT NULL COLLATE pg_catalog."C",
    search_fold text NOT NULL,
    parent hoinghi.code,
    protocol_order integer NOT NULL,
    contact hoinghi.line,
    contact_phone text,
    contact_email text,
    deadline date,
    CONSTRAINT unit_parent_other CHECK (((parent)::text <> (unit)::text))
);

--
-- Name: speaker; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.speaker (
    conference_id bigint NOT NULL,
    speaker hoinghi.code NOT NULL,
    name hoinghi.line,
    titles text[] DEFAULT '{}'::text[] NOT NULL,
    sort_key text NOT NULL COLLATE pg_catalog."C",
    search_fold text NOT NULL,
    "position" hoinghi.line,
    position_source text,
    unit hoinghi.code,
    person integer,
    uuid uuid DEFAULT gen_random_uuid() NOT NULL,
    imported jsonb,
    CONSTRAINT speaker_person_or_unit CHECK (((name IS NOT NULL) OR (unit IS NOT NULL)))
);

--
-- Name: ticket; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.ticket (
    conference_id bigint NOT NULL,
    delegate hoinghi.code NOT NULL,
    issue integer NOT NULL,
    secret text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C",
    at timestamp with time zone DEFAULT now() NOT NULL,
    actor text NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by text,
    reason hoinghi.line
);

--
-- Name: assignment; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.assignment (
    conference_id bigint NOT NULL,
    session hoinghi.code NOT NULL,
    speaker hoinghi.code NOT NULL,
    role text NOT NULL,
    speaking_order integer DEFAULT 1 NOT NULL,
    during tstzrange,
    firm boolean DEFAULT false NOT NULL,
    CONSTRAINT assignment_role CHECK ((role = ANY (ARRAY['speaker'::text, 'chair'::text, 'moderator'::text])))
);

--
-- Name: audit_audit_id_seq; Type: SEQUENCE; Schema: hoinghi; Owner: -
--

ALTER TABLE hoinghi.audit ALTER COLUMN audit_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME hoinghi.audit_audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: command_done; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.command_done (
    conference_id bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    request text NOT NULL COLLATE pg_catalog."C",
    answer text[] NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: conference_conference_id_seq; Type: SEQUENCE; Schema: hoinghi; Owner: -
--

ALTER TABLE hoinghi.conference ALTER COLUMN conference_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME hoinghi.conference_conference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: conference_key; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.conference_key (
    conference_id bigint NOT NULL,
    public_key bytea NOT NULL,
    secret_key bytea NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT conference_key_sizes CHECK (((length(public_key) = 32) AND (length(secret_key) = 64)))
);

--
-- Name: delegate_unit; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.delegate_unit (
    conference_id bigint NOT NULL,
    delegate hoinghi.code NOT NULL,
    unit hoinghi.code NOT NULL,
    "position" hoinghi.line
);

--
-- Name: delegation_unit; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.delegation_unit (
    conference_id bigint NOT NULL,
    unit hoinghi.code NOT NULL,
    delegation hoinghi.code NOT NULL
);

--
-- Name: import_change; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.import_change (
    conference_id bigint NOT NULL,
    batch integer NOT NULL,
    delegate hoinghi.code NOT NULL,
    batch_row integer,
    change text NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    CONSTRAINT import_change_kind CHECK ((change = ANY (ARRAY['changed'::text, 'gone'::text])))
);

--
-- Name: programme_version; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.programme_version (
    conference_id bigint NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    actor text NOT NULL,
    note hoinghi.line,
    items integer NOT NULL
);

--
-- Name: room_time; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.room_time (
    conference_id bigint NOT NULL,
    room hoinghi.code NOT NULL,
    during tstzrange NOT NULL,
    kind text NOT NULL,
    note hoinghi.line,
    CONSTRAINT room_time_kind CHECK ((kind = ANY (ARRAY['away'::text, 'only'::text]))),
    CONSTRAINT room_time_span CHECK ((NOT isempty(during)))
);

--
-- Name: scan; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.scan (
    conference_id bigint NOT NULL,
    delegate hoinghi.code NOT NULL,
    day date NOT NULL,
    half text NOT NULL,
    session text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    entry integer NOT NULL,
    verdict text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    actor text NOT NULL,
    CONSTRAINT scan_entry CHECK ((entry > 0)),
    CONSTRAINT scan_half CHECK ((half = ANY (ARRAY['morning'::text, 'afternoon'::text, 'evening'::text]))),
    CONSTRAINT scan_verdict CHECK ((verdict = ANY (ARRAY['present'::text, 'absent'::text, 'excused'::text])))
);

--
-- Name: schema_file; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.schema_file (
    kind text NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: session_after; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.session_after (
    conference_id bigint NOT NULL,
    session hoinghi.code NOT NULL,
    earlier hoinghi.code NOT NULL,
    CONSTRAINT session_after_other CHECK (((session)::text <> (earlier)::text))
);

--
-- Name: session_apart; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.session_apart (
    conference_id bigint NOT NULL,
    session hoinghi.code NOT NULL,
    other hoinghi.code NOT NULL,
    never boolean DEFAULT false NOT NULL,
    CONSTRAINT session_apart_order CHECK (((session)::text < (other)::text))
);

--
-- Name: speaker_time; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.speaker_time (
    conference_id bigint NOT NULL,
    speaker hoinghi.code NOT NULL,
    during tstzrange NOT NULL,
    kind text NOT NULL,
    note hoinghi.line,
    CONSTRAINT speaker_time_kind CHECK ((kind = ANY (ARRAY['away'::text, 'only'::text]))),
    CONSTRAINT speaker_time_span CHECK ((NOT isempty(during)))
);

--
-- Name: unit_alias; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.unit_alias (
    conference_id bigint NOT NULL,
    identity text NOT NULL COLLATE pg_catalog."C",
    unit hoinghi.code NOT NULL,
    alias hoinghi.line NOT NULL,
    search_fold text NOT NULL
);

--
-- Name: assignment; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.assignment AS
 SELECT c.conference_id,
    c.code AS conference,
    a.session,
    a.speaker,
    a.role,
    a.speaking_order
   FROM (hoinghi.conference c
     JOIN hoinghi.assignment a ON ((a.conference_id = c.conference_id)));

--
-- Name: certificate; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.certificate AS
 SELECT c.conference_id,
    c.code AS conference,
    r.delegate,
    r.number,
    r.present,
    r.held
   FROM ((hoinghi.conference c
     JOIN hoinghi.certificate r ON ((r.conference_id = c.conference_id)))
     JOIN hoinghi.delegate d ON (((d.conference_id = r.conference_id) AND ((d.delegate)::text = (r.delegate)::text))))
  WHERE ((r.revoked_at IS NULL) AND hoinghi.takes_part(d.state));

--
-- Name: conference; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.conference AS
 SELECT c.conference_id,
    c.code AS conference,
    c.title,
    c.first_day,
    c.last_day,
    c.zone,
    c.place,
    c.organizer,
    c.profile,
    ((now() AT TIME ZONE c.zone))::date AS today,
    c.superior,
    c.symbol,
    c.signing,
    c.signer,
    c.rolls_closed,
    c.signing_as
   FROM hoinghi.conference c;

--
-- Name: delegate; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.delegate AS
 SELECT d.conference_id,
    c.code AS conference,
    d.delegate,
    d.number,
    ((
        CASE
            WHEN (d.titles = '{}'::text[]) THEN ''::text
            ELSE (array_to_string(d.titles, ' '::text) || ' '::text)
        END || (d.name)::text) || COALESCE(((' ('::text || (d.mark)::text) || ')'::text), ''::text)) AS person,
    d.sort_key,
    d."position",
    d.unit,
    d.participant_group,
    d.phone,
    d.note,
    d.replaces,
        CASE
            WHEN (d.replaces IS NOT NULL) THEN ( SELECT ((
                    CASE
                        WHEN (o.titles = '{}'::text[]) THEN ''::text
                        ELSE (array_to_string(o.titles, ' '::text) || ' '::text)
                    END || (o.name)::text) || COALESCE(((' ('::text || (o.mark)::text) || ')'::text), ''::text))
               FROM hoinghi.delegate o
              WHERE ((o.conference_id = d.conference_id) AND ((o.delegate)::text = (d.replaces)::text)))
            ELSE NULL::text
        END AS replaced
   FROM (hoinghi.delegate d
     LEFT JOIN hoinghi.conference c ON ((c.conference_id = d.conference_id)))
  WHERE hoinghi.takes_part(d.state);

--
-- Name: duplicate; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.duplicate AS
 SELECT c.conference_id,
    c.code AS conference,
    p.level,
    p.delegate,
    p.other,
    p.same_phone,
    p.same_year
   FROM (hoinghi.conference c
     CROSS JOIN LATERAL ( WITH entry AS (
                 SELECT d.delegate,
                    d.number,
                    d.identity,
                    d.search_fold,
                    COALESCE((d.unit)::text, ''::text) AS unit,
                    d.mark,
                    COALESCE((d."position")::text, ''::text) AS "position",
                    d.phone,
                    NULLIF(d.phone, u.contact_phone) AS own_phone,
                    d.birth_year
                   FROM (hoinghi.delegate d
                     LEFT JOIN hoinghi.unit u ON (((u.conference_id = d.conference_id) AND ((u.unit)::text = (d.unit)::text))))
                  WHERE ((d.conference_id = c.conference_id) AND (d.state <> ALL (ARRAY['cancelled'::text, 'substituted'::text])))
                ), alike AS MATERIALIZED (
                 SELECT n.number,
                    n.gone,
                    n.repeats,
                    n.key
                   FROM ( SELECT s.number,
                            s.gone,
                            s.repeats,
                            s.key,
                            count(*) OVER (PARTITION BY s.key) AS names
                           FROM ( SELECT e.number,
                                    i.i AS gone,
                                    ((i.i > 1) AND (substr(e.search_fold, i.i, 1) = substr(e.search_fold, (i.i - 1), 1))) AS repeats,
                                    hashtextextended(((((e.unit || '
'::text) || e."position") || '
'::text) ||
CASE
 WHEN (i.i = 0) THEN e.search_fold
 ELSE OVERLAY(e.search_fold PLACING ''::text FROM i.i FOR 1)
END), (0)::bigint) AS key
                                   FROM (entry e
                                     CROSS JOIN LATERAL generate_series(0, length(e.search_fold)) i(i))) s) n
                  WHERE (n.names > 1)
                ), near AS MATERIALIZED (
                 SELECT x.number,
                    x.gone,
                    y.number AS other,
                    y.gone AS other_gone
                   FROM (alike x
                     JOIN alike y ON (((y.key = x.key) AND (y.number > x.number))))
                  WHERE ((x.gone = y.gone) OR ((x.gone = 0) AND (NOT y.repeats)) OR ((y.gone = 0) AND (NOT x.repeats)))
                )
         SELECT
                CASE
                    WHEN (a.unit = b.unit) THEN 'D1'::text
                    WHEN ((a.phone = b.phone) OR (a.birth_year = b.birth_year)) THEN 'D3'::text
                    ELSE 'D4'::text
                END AS level,
            a.delegate,
            b.delegate AS other,
            COALESCE((a.phone = b.phone), false) AS same_phone,
            COALESCE((a.birth_year = b.birth_year), false) AS same_year
           FROM (entry a
             JOIN entry b ON (((b.identity = a.identity) AND (b.number > a.number))))
          WHERE ((a.unit <> b.unit) OR (a.mark IS NULL) OR (b.mark IS NULL))
        UNION ALL
         SELECT 'D2'::text,
            a.delegate,
            b.delegate,
            COALESCE((a.phone = b.phone), false) AS "coalesce",
            COALESCE((a.birth_year = b.birth_year), false) AS "coalesce"
           FROM (entry a
             JOIN entry b ON (((b.unit = a.unit) AND (b.search_fold = a.search_fold) AND (b.number > a.number))))
          WHERE ((a.identity <> b.identity) AND ((a.mark IS NULL) OR (b.mark IS NULL)))
        UNION ALL
         SELECT 'D5'::text,
            a.delegate,
            b.delegate,
            true,
            COALESCE((a.birth_year = b.birth_year), false) AS "coalesce"
           FROM (entry a
             JOIN entry b ON (((b.own_phone = a.own_phone) AND (b.number > a.number))))
          WHERE (a.search_fold <> b.search_fold)
        UNION ALL
         SELECT 'D6'::text,
            a.delegate,
            b.delegate,
            COALESCE((a.phone = b.phone), false) AS "coalesce",
            COALESCE((a.birth_year = b.birth_year), false) AS "coalesce"
           FROM ((near n
             CROSS JOIN LATERAL ( SELECT d.delegate,
                    d.search_fold,
                    d.unit,
                    d."position",
                    d.phone,
                    d.birth_year
                   FROM hoinghi.delegate d
                  WHERE ((d.conference_id = c.conference_id) AND (d.number = n.number))
                 OFFSET 0) a)
             CROSS JOIN LATERAL ( SELECT d.delegate,
                    d.search_fold,
                    d.unit,
                    d."position",
                    d.phone,
                    d.birth_year
                   FROM hoinghi.delegate d
                  WHERE ((d.conference_id = c.conference_id) AND (d.number = n.other))
                 OFFSET 0) b)
          WHERE ((a.search_fold <> b.search_fold) AND (((a.phone = b.phone) AND (NOT (EXISTS ( SELECT
                   FROM hoinghi.unit u
                  WHERE ((u.conference_id = c.conference_id) AND ((u.unit)::text = ANY ((ARRAY[a.unit, b.unit])::text[])) AND (u.contact_phone = a.phone)))))) IS NOT TRUE) AND (NOT ((a.unit)::text IS DISTINCT FROM (b.unit)::text)) AND (NOT ((a."position")::text IS DISTINCT FROM (b."position")::text)) AND (OVERLAY(a.search_fold PLACING ''::text FROM GREATEST(n.gone, 1) FOR ((n.gone > 0))::integer) = OVERLAY(b.search_fold PLACING ''::text FROM GREATEST(n.other_gone, 1) FOR ((n.other_gone > 0))::integer)))) p);

--
-- Name: edition; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.edition AS
 SELECT c.conference_id,
    c.code AS conference,
    COALESCE(( SELECT max(a.audit_id) AS max
           FROM hoinghi.audit a
          WHERE ((a.conference_id = c.conference_id) AND (a.subject <> 'personal data'::text))), (0)::bigint) AS edition,
    (now() AT TIME ZONE c.zone) AS printed
   FROM hoinghi.conference c;

--
-- Name: entry; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.entry AS
 SELECT c.conference_id,
    c.code AS conference,
    d.delegate,
    d.number,
    d.state,
    d.queue,
    ((
        CASE
            WHEN (d.titles = '{}'::text[]) THEN ''::text
            ELSE (array_to_string(d.titles, ' '::text) || ' '::text)
        END || (d.name)::text) || COALESCE(((' ('::text || (d.mark)::text) || ')'::text), ''::text)) AS person,
    d.mark,
    d."position",
    d.unit,
    d.participant_group
   FROM (hoinghi.conference c
     JOIN hoinghi.delegate d ON ((d.conference_id = c.conference_id)));

--
-- Name: half_day; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.half_day AS
 SELECT c.conference_id,
    c.code AS conference,
    h.day,
    h.half
   FROM (hoinghi.conference c
     CROSS JOIN LATERAL hoinghi.half_days(c.conference_id) h(day, half, closed, part));

--
-- Name: import_batch; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.import_batch AS
 SELECT c.conference_id,
    c.code AS conference,
    b.batch,
    (b.at AT TIME ZONE c.zone) AS at,
    b.actor,
    b.sender,
    b.unit,
    b.file_name,
    b.digest,
    b.rows,
    b.added,
    b.changed,
    b.unchanged,
    b.gone,
    b.rejected,
    b.waiting,
    b.state,
    (b.withdrawn_at AT TIME ZONE c.zone) AS withdrawn_at,
    b.withdrawn_by
   FROM (hoinghi.conference c
     JOIN hoinghi.import_batch b ON ((b.conference_id = c.conference_id)));

--
-- Name: participant; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.participant AS
 SELECT c.conference_id,
    c.code AS conference,
    d.delegate,
    d.number,
    d.titles,
    d.name,
    d.mark,
    d.sort_key,
    d."position",
    d.unit,
    d.participant_group,
    d.seat,
    t.code AS ticket,
    hoinghi.ticket_short(t.secret) AS short
   FROM ((hoinghi.conference c
     JOIN hoinghi.delegate d ON ((d.conference_id = c.conference_id)))
     LEFT JOIN hoinghi.ticket t ON (((t.conference_id = d.conference_id) AND ((t.delegate)::text = (d.delegate)::text) AND (t.revoked_at IS NULL))))
  WHERE hoinghi.takes_part(d.state);

--
-- Name: participant_group; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.participant_group AS
 SELECT c.conference_id,
    c.code AS conference,
    g.participant_group,
    g.name,
    g.protocol_order,
    g.badge
   FROM (hoinghi.conference c
     JOIN hoinghi.participant_group g ON ((g.conference_id = c.conference_id)));

--
-- Name: programme; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.programme AS
 SELECT c.conference_id,
    c.code AS conference,
    s.session,
    s.title,
    s.kind,
    s.number,
    s.programme_order,
    (s.state = 'tentative'::text) AS is_tentative,
    r.name AS room_name,
    COALESCE((lower(p.at))::date, s.day,
        CASE
            WHEN (c.first_day = c.last_day) THEN c.first_day
            ELSE NULL::date
        END) AS day,
    COALESCE(hoinghi.half_of(lower(p.at)), s.half) AS half,
    lower(p.at) AS starts,
    upper(p.at) AS ends,
    s.performer,
    s.synthetic,
    s.room,
    s.all_rooms,
    s.track,
    s.note,
    s.minutes,
    s.override_reason,
    s.shares_room,
        CASE
            WHEN (s.state = ANY (ARRAY['tentative'::text, 'scheduled'::text])) THEN s.during
            ELSE NULL::tstzrange
        END AS during
   FROM (((hoinghi.conference c
     JOIN hoinghi.topic_session s ON ((s.conference_id = c.conference_id)))
     LEFT JOIN hoinghi.room r ON (((r.conference_id = s.conference_id) AND ((r.room)::text = (s.room)::text))))
     CROSS JOIN LATERAL ( SELECT
                CASE
                    WHEN (s.state = ANY (ARRAY['tentative'::text, 'scheduled'::text])) THEN tsrange((lower(s.during) AT TIME ZONE c.zone), (upper(s.during) AT TIME ZONE c.zone))
                    ELSE NULL::tsrange
                END AS at) p)
  WHERE (s.state <> 'cancelled'::text);

--
-- Name: programme_change; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.programme_change AS
 SELECT c.conference_id,
    c.code AS conference,
    o.version AS older,
    n.version AS newer,
    d.rank,
    d.change,
    d.session,
    d.fields,
    (x.content ->> 'title'::text) AS title,
    (x.content ->> 'kind'::text) AS kind,
    ((x.content ->> 'number'::text))::integer AS number,
    (d.old).room_name AS old_room,
    (lower((d.old).during) AT TIME ZONE c.zone) AS old_start,
    (upper((d.old).during) AT TIME ZONE c.zone) AS old_until,
    (d.new).room_name AS new_room,
    (lower((d.new).during) AT TIME ZONE c.zone) AS new_start,
    (upper((d.new).during) AT TIME ZONE c.zone) AS new_until
   FROM ((((hoinghi.conference c
     CROSS JOIN LATERAL generate_series('-1'::integer, c.last_version) o(version))
     CROSS JOIN LATERAL generate_series('-1'::integer, c.last_version) n(version))
     CROSS JOIN LATERAL hoinghi.programme_diff(c.conference_id, NULLIF(o.version, '-1'::integer), NULLIF(n.version, '-1'::integer)) d(rank, change, session, fields, old, new))
     CROSS JOIN LATERAL ( SELECT COALESCE((d.new).content, (d.old).content) AS content) x);

--
-- Name: programme_version; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.programme_version AS
 SELECT c.conference_id,
    c.code AS conference,
    v.version,
    (v.at AT TIME ZONE c.zone) AS at,
    v.actor,
    v.note
   FROM (hoinghi.conference c
     JOIN hoinghi.programme_version v ON ((v.conference_id = c.conference_id)));

--
-- Name: quota; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.quota AS
 SELECT c.conference_id,
    c.code AS conference,
    q.unit,
    q.participant_group,
    q.places,
    q.registered,
    q.over_quota,
    q.waiting
   FROM (hoinghi.conference c
     CROSS JOIN LATERAL ( SELECT r.unit,
            r.participant_group,
            (sum(r.places))::integer AS places,
            (sum(r.registered))::integer AS registered,
            (sum(r.over_quota))::integer AS over_quota,
            (sum(r.waiting))::integer AS waiting
           FROM ( SELECT (o.unit)::text AS unit,
                    o.participant_group,
                    o.places,
                    0 AS registered,
                    0 AS over_quota,
                    0 AS waiting
                   FROM hoinghi.quota o
                  WHERE (o.conference_id = c.conference_id)
                UNION ALL
                 SELECT (d.unit)::text AS unit,
                    COALESCE(o.participant_group, a.participant_group) AS "coalesce",
                    NULL::integer,
                    ((d.state <> 'waitlisted'::text))::integer AS int4,
                    (((d.state <> 'waitlisted'::text) AND d.over_quota))::integer AS int4,
                    ((d.state = 'waitlisted'::text))::integer AS int4
                   FROM ((hoinghi.delegate d
                     LEFT JOIN hoinghi.quota o ON (((o.conference_id = d.conference_id) AND ((o.unit)::text = (d.unit)::text) AND (o.participant_group = (d.participant_group)::text))))
                     LEFT JOIN hoinghi.quota a ON (((a.conference_id = d.conference_id) AND ((a.unit)::text = (d.unit)::text) AND (a.participant_group = ''::text))))
                  WHERE ((d.conference_id = c.conference_id) AND (d.state = ANY (ARRAY['registered'::text, 'confirmed'::text, 'substitute'::text, 'waitlisted'::text])))) r
          GROUP BY r.unit, r.participant_group) q);

--
-- Name: roll_entry; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.roll_entry AS
 SELECT s.conference_id,
    c.code AS conference,
    s.delegate,
    s.day,
    s.half,
    s.entry,
        CASE s.verdict
            WHEN 'present'::text THEN 'x'::text
            WHEN 'absent'::text THEN 'K'::text
            ELSE 'P'::text
        END AS mark
   FROM (hoinghi.scan s
     LEFT JOIN hoinghi.conference c ON ((c.conference_id = s.conference_id)))
  WHERE (s.session = ''::text);

--
-- Name: room; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.room AS
 SELECT c.conference_id,
    c.code AS conference,
    r.room,
    r.name
   FROM (hoinghi.conference c
     JOIN hoinghi.room r ON ((r.conference_id = c.conference_id)));

--
-- Name: speaker; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.speaker AS
 SELECT c.conference_id,
    c.code AS conference,
    s.speaker,
        CASE
            WHEN (s.name IS NOT NULL) THEN array_to_string((s.titles || (s.name)::text), ' '::text)
            ELSE NULL::text
        END AS person,
    (cardinality(s.titles) > 0) AS is_titled,
    s.sort_key,
    s."position",
    u.name AS unit_name,
    ARRAY( SELECT (a.alias)::text AS alias
           FROM hoinghi.unit_alias a
          WHERE ((a.conference_id = s.conference_id) AND ((a.unit)::text = (s.unit)::text))
          ORDER BY a.identity) AS unit_aliases,
    ARRAY( SELECT t.number
           FROM (hoinghi.assignment a
             JOIN hoinghi.topic_session t ON (((t.conference_id = a.conference_id) AND ((t.session)::text = (a.session)::text))))
          WHERE ((a.conference_id = s.conference_id) AND ((a.speaker)::text = (s.speaker)::text) AND (a.role = 'speaker'::text) AND (t.kind = 'topic'::text) AND (t.state <> 'cancelled'::text))
          ORDER BY t.number, t.programme_order) AS topics,
    (NOT (EXISTS ( SELECT
           FROM hoinghi.assignment a
          WHERE ((a.conference_id = s.conference_id) AND ((a.speaker)::text = (s.speaker)::text))))) AS is_unassigned
   FROM ((hoinghi.conference c
     JOIN hoinghi.speaker s ON ((s.conference_id = c.conference_id)))
     LEFT JOIN hoinghi.unit u ON (((u.conference_id = s.conference_id) AND ((u.unit)::text = (s.unit)::text))));

--
-- Name: speaker_change; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.speaker_change AS
 SELECT c.conference_id,
    c.code AS conference,
    o.version AS older,
    n.version AS newer,
    d.speaker,
    d.name,
    s.sort_key,
    d.rank,
    d.change,
    d.session,
    d.fields,
    (x.content ->> 'title'::text) AS title,
    (x.content ->> 'kind'::text) AS kind,
    ((x.content ->> 'number'::text))::integer AS number,
    (d.old).room_name AS old_room,
    (lower((d.old).during) AT TIME ZONE c.zone) AS old_start,
    (upper((d.old).during) AT TIME ZONE c.zone) AS old_until,
    (d.new).room_name AS new_room,
    (lower((d.new).during) AT TIME ZONE c.zone) AS new_start,
    (upper((d.new).during) AT TIME ZONE c.zone) AS new_until
   FROM (((((hoinghi.conference c
     CROSS JOIN LATERAL generate_series('-1'::integer, c.last_version) o(version))
     CROSS JOIN LATERAL generate_series('-1'::integer, c.last_version) n(version))
     CROSS JOIN LATERAL hoinghi.programme_diff_people(c.conference_id, NULLIF(o.version, '-1'::integer), NULLIF(n.version, '-1'::integer)) d(speaker, name, rank, change, session, fields, old, new))
     CROSS JOIN LATERAL ( SELECT COALESCE((d.new).content, (d.old).content) AS content) x)
     LEFT JOIN hoinghi.speaker s ON (((s.conference_id = c.conference_id) AND ((s.speaker)::text = d.speaker))));

--
-- Name: speaking_delegate; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.speaking_delegate AS
 SELECT c.conference_id,
    c.code AS conference,
    d.delegate,
    s.speaker
   FROM ((hoinghi.conference c
     JOIN hoinghi.speaker s ON (((s.conference_id = c.conference_id) AND (s.name IS NOT NULL))))
     JOIN hoinghi.delegate d ON (((d.conference_id = s.conference_id) AND (d.identity = split_part(s.sort_key, '  '::text, 1)))))
  WHERE (d.state <> ALL (ARRAY['cancelled'::text, 'substituted'::text]));

--
-- Name: standing; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.standing AS
 SELECT c.conference_id,
    c.code AS conference,
    s.delegate,
    s.post,
    s.place,
    s.unit,
    s."position",
    s.others
   FROM (hoinghi.conference c
     CROSS JOIN LATERAL ( SELECT COALESCE(p.delegate, k.delegate) AS delegate,
            p.post,
            k.place,
            k.unit,
            k."position",
            k.others
           FROM (( SELECT h.delegate,
                    min(h.post) AS post
                   FROM ( SELECT (n.head)::text AS delegate,
                            1 AS post
                           FROM hoinghi.delegation n
                          WHERE ((n.conference_id = c.conference_id) AND (n.head IS NOT NULL))
                        UNION ALL
                         SELECT n.deputy,
                            2
                           FROM hoinghi.delegation n
                          WHERE ((n.conference_id = c.conference_id) AND (n.deputy IS NOT NULL))) h
                  GROUP BY h.delegate) p
             FULL JOIN ( SELECT (r.delegate)::text AS delegate,
                    'home'::text AS place,
                    NULL::text AS unit,
                    NULL::text AS "position",
                    string_agg((u.name)::text, ', '::text ORDER BY u.protocol_order, u.unit) AS others
                   FROM (hoinghi.delegate_unit r
                     JOIN hoinghi.unit u ON (((u.conference_id = r.conference_id) AND ((u.unit)::text = (r.unit)::text))))
                  WHERE (r.conference_id = c.conference_id)
                  GROUP BY r.delegate
                UNION ALL
                 SELECT r.delegate,
                    'also'::text,
                    r.unit,
                    r."position",
                    ( SELECT u.name
                           FROM (hoinghi.delegate d
                             JOIN hoinghi.unit u ON (((u.conference_id = d.conference_id) AND ((u.unit)::text = (d.unit)::text))))
                          WHERE ((d.conference_id = r.conference_id) AND ((d.delegate)::text = (r.delegate)::text))) AS name
                   FROM hoinghi.delegate_unit r
                  WHERE (r.conference_id = c.conference_id)) k ON ((k.delegate = p.delegate)))) s);

--
-- Name: unit; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.unit AS
 SELECT c.conference_id,
    c.code AS conference,
    u.unit,
    u.name,
    u.protocol_order,
    u.contact,
    u.contact_phone,
    (num_nonnulls(u.contact, u.contact_phone, u.contact_email, u.deadline) > 0) AS is_asked,
    COALESCE(u.deadline, c.list_deadline) AS deadline
   FROM (hoinghi.conference c
     JOIN hoinghi.unit u ON ((u.conference_id = c.conference_id)));

--
-- Name: waiting_seat; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.waiting_seat AS
 SELECT c.conference_id,
    c.code AS conference,
    s.session,
    s.title,
    s.kind,
    s.number,
    s.programme_order,
    w.delegate,
    w.waiting_position
   FROM ((hoinghi.conference c
     JOIN hoinghi.topic_session s ON ((s.conference_id = c.conference_id)))
     CROSS JOIN LATERAL ( SELECT e.delegate,
            row_number() OVER (ORDER BY e.place) AS waiting_position
           FROM hoinghi.enrolment e
          WHERE ((e.conference_id = s.conference_id) AND ((e.session)::text = (s.session)::text) AND (e.status = 'waitlisted'::text))) w)
  WHERE (s.state <> 'cancelled'::text);

--
-- Name: assignment assignment_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (conference_id, session, speaker, role);

--
-- Name: assignment assignment_speaker_free; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.assignment
    ADD CONSTRAINT assignment_speaker_free EXCLUDE USING gist (conference_id WITH =, speaker WITH =, session WITH <>, during WITH &&) WHERE (firm);

--
-- Name: audit audit_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (conference_id, audit_id);

--
-- Name: certificate certificate_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.certificate
    ADD CONSTRAINT certificate_pkey PRIMARY KEY (conference_id, number);

--
-- Name: command_done command_done_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.command_done
    ADD CONSTRAINT command_done_pkey PRIMARY KEY (conference_id, key);

--
-- Name: conference conference_code_unique; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.conference
    ADD CONSTRAINT conference_code_unique UNIQUE (code);

--
-- Name: conference_key conference_key_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.conference_key
    ADD CONSTRAINT conference_key_pkey PRIMARY KEY (conference_id);

--
-- Name: conference conference_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.conference
    ADD CONSTRAINT conference_pkey PRIMARY KEY (conference_id);

--
-- Name: delegate_merge delegate_merge_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegate_merge
    ADD CONSTRAINT delegate_merge_pkey PRIMARY KEY (conference_id, merge);

--
-- Name: delegate delegate_number_unique; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegate
    ADD CONSTRAINT delegate_number_unique UNIQUE (conference_id, number);

--
-- Name: delegate delegate_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegate
    ADD CONSTRAINT delegate_pkey PRIMARY KEY (conference_id, delegate);

--
-- Name: delegate_unit delegate_unit_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegate_unit
    ADD CONSTRAINT delegate_unit_pkey PRIMARY KEY (conference_id, delegate, unit);

--
-- Name: delegation delegation_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegation
    ADD CONSTRAINT delegation_pkey PRIMARY KEY (conference_id, delegation);

--
-- Name: delegation_unit delegation_unit_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegation_unit
    ADD CONSTRAINT delegation_unit_pkey PRIMARY KEY (conference_id, unit);

--
-- Name: enrolment enrolment_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.enrolment
    ADD CONSTRAINT enrolment_pkey PRIMARY KEY (conference_id, delegate, session);

--
-- Name: import_batch import_batch_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.import_batch
    ADD CONSTRAINT import_batch_pkey PRIMARY KEY (conference_id, batch);

--
-- Name: import_change import_change_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.import_change
    ADD CONSTRAINT import_change_pkey PRIMARY KEY (conference_id, batch, delegate);

--
-- Name: participant_group participant_group_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.participant_group
    ADD CONSTRAINT participant_group_pkey PRIMARY KEY (conference_id, participant_group);

--
-- Name: programme_item programme_item_event_unique; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.programme_item
    ADD CONSTRAINT programme_item_event_unique UNIQUE (conference_id, version, event);

--
-- Name: programme_item programme_item_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.programme_item
    ADD CONSTRAINT programme_item_pkey PRIMARY KEY (conference_id, version, session);

--
-- Name: programme_version programme_version_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.programme_version
    ADD CONSTRAINT programme_version_pkey PRIMARY KEY (conference_id, version);

--
-- Name: quota quota_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.quota
    ADD CONSTRAINT quota_pkey PRIMARY KEY (conference_id, unit, participant_group);

--
-- Name: room room_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (conference_id, room);

--
-- Name: room_time room_time_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.room_time
    ADD CONSTRAINT room_time_pkey PRIMARY KEY (conference_id, room, kind, during);

--
-- Name: scan scan_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.scan
    ADD CONSTRAINT scan_pkey PRIMARY KEY (conference_id, delegate, day, half, session, entry);

--
-- Name: schema_file schema_file_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.schema_file
    ADD CONSTRAINT schema_file_pkey PRIMARY KEY (kind, name);

--
-- Name: session_after session_after_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.session_after
    ADD CONSTRAINT session_after_pkey PRIMARY KEY (conference_id, session, earlier);

--
-- Name: session_apart session_apart_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.session_apart
    ADD CONSTRAINT session_apart_pkey PRIMARY KEY (conference_id, session, other);

--
-- Name: speaker speaker_person_unique; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.speaker
    ADD CONSTRAINT speaker_person_unique UNIQUE (conference_id, person);

--
-- Name: speaker speaker_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.speaker
    ADD CONSTRAINT speaker_pkey PRIMARY KEY (conference_id, speaker);

--
-- Name: speaker_time speaker_time_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.speaker_time
    ADD CONSTRAINT speaker_time_pkey PRIMARY KEY (conference_id, speaker, kind, during);

--
-- Name: ticket ticket_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.ticket
    ADD CONSTRAINT ticket_pkey PRIMARY KEY (conference_id, delegate, issue);

--
-- Name: ticket ticket_secret_unique; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.ticket
    ADD CONSTRAINT ticket_secret_unique UNIQUE (conference_id, secret);

--
-- Name: topic_session topic_session_event_unique; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.topic_session
    ADD CONSTRAINT topic_session_event_unique UNIQUE (conference_id, event);

--
-- Name: topic_session topic_session_number_unique; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.topic_session
    ADD CONSTRAINT topic_session_number_unique UNIQUE (conference_id, number);

--
-- Name: topic_session topic_session_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.topic_session
    ADD CONSTRAINT topic_session_pkey PRIMARY KEY (conference_id, session);

--
-- Name: topic_session topic_session_room_free; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.topic_session
    ADD CONSTRAINT topic_session_room_free EXCLUDE USING gist (conference_id WITH =, room WITH =, during WITH &&) WHERE (((state = 'scheduled'::text) AND (NOT shares_room) AND (override_reason IS NULL)));

--
-- Name: unit_alias unit_alias_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.unit_alias
    ADD CONSTRAINT unit_alias_pkey PRIMARY KEY (conference_id, identity);

--
-- Name: unit unit_name_unique; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.unit
    ADD CONSTRAINT unit_name_unique UNIQUE (conference_id, identity);

--
-- Name: unit unit_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (conference_id, unit);

--
-- Name: assignment_by_speaker; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX assignment_by_speaker ON hoinghi.assignment USING btree (conference_id, speaker);

--
-- Name: audit_by_subject; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX audit_by_subject ON hoinghi.audit USING btree (conference_id, subject COLLATE "C") WHERE (command <> ALL (ARRAY['attendance scan'::text, 'session enrol'::text]));

--
-- Name: audit_by_time; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX audit_by_time ON hoinghi.audit USING brin (at) WITH (autosummarize='on');

--
-- Name: certificate_valid_once; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE UNIQUE INDEX certificate_valid_once ON hoinghi.certificate USING btree (conference_id, delegate) WHERE (revoked_at IS NULL);

--
-- Name: delegate_by_batch; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX delegate_by_batch ON hoinghi.delegate USING btree (conference_id, batch, batch_row) WHERE (batch IS NOT NULL);

--
-- Name: delegate_by_fold; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX delegate_by_fold ON hoinghi.delegate USING btree (conference_id, search_fold text_pattern_ops);

--
-- Name: delegate_by_phone; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX delegate_by_phone ON hoinghi.delegate USING btree (conference_id, phone) WHERE (phone IS NOT NULL);

--
-- Name: delegate_by_word; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX delegate_by_word ON hoinghi.delegate USING gin (((' '::text || search_fold)) public.gin_trgm_ops) WITH (gin_pending_list_limit='1024');

--
-- Name: delegate_once; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE UNIQUE INDEX delegate_once ON hoinghi.delegate USING btree (conference_id, COALESCE((unit)::text, ''::text), identity, COALESCE((mark)::text, ''::text)) WHERE (state <> ALL (ARRAY['cancelled'::text, 'substituted'::text]));

--
-- Name: delegate_waiting; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX delegate_waiting ON hoinghi.delegate USING btree (conference_id, queue) WHERE (state = 'waitlisted'::text);

--
-- Name: enrolment_line; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX enrolment_line ON hoinghi.enrolment USING btree (conference_id, session, status, place) WHERE (status <> 'cancelled'::text);

--
-- Name: participant_group_name_once; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE UNIQUE INDEX participant_group_name_once ON hoinghi.participant_group USING btree (conference_id, lower((name)::text));

--
-- Name: room_name_once; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE UNIQUE INDEX room_name_once ON hoinghi.room USING btree (conference_id, lower((name)::text));

--
-- Name: scan_in_evening; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX scan_in_evening ON hoinghi.scan USING btree (conference_id, day) WHERE (half = 'evening'::text);

--
-- Name: session_apart_other; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX session_apart_other ON hoinghi.session_apart USING btree (conference_id, other);

--
-- Name: ticket_valid_once; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE UNIQUE INDEX ticket_valid_once ON hoinghi.ticket USING btree (conference_id, delegate) WHERE (revoked_at IS NULL);

--
-- Name: topic_session_uuid_once; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE UNIQUE INDEX topic_session_uuid_once ON hoinghi.topic_session USING btree (conference_id, uuid);

--
-- Name: topic_session_when; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX topic_session_when ON hoinghi.topic_session USING gist (conference_id, during);

--
-- Name: assignment assignment_session_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.assignment
    ADD CONSTRAINT assignment_session_known FOREIGN KEY (conference_id, session) REFERENCES hoinghi.topic_session(conference_id, session);

--
-- Name: assignment assignment_speaker_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.assignment
    ADD CONSTRAINT assignment_speaker_known FOREIGN KEY (conference_id, speaker) REFERENCES hoinghi.speaker(conference_id, speaker);

--
-- Name: certificate certificate_delegate_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.certificate
    ADD CONSTRAINT certificate_delegate_known FOREIGN KEY (conference_id, delegate) REFERENCES hoinghi.delegate(conference_id, delegate);

--
-- Name: conference_key conference_key_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.conference_key
    ADD CONSTRAINT conference_key_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: delegate_unit delegate_unit_delegate_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegate_unit
    ADD CONSTRAINT delegate_unit_delegate_known FOREIGN KEY (conference_id, delegate) REFERENCES hoinghi.delegate(conference_id, delegate);

--
-- Name: delegate_unit delegate_unit_unit_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegate_unit
    ADD CONSTRAINT delegate_unit_unit_known FOREIGN KEY (conference_id, unit) REFERENCES hoinghi.unit(conference_id, unit);

--
-- Name: delegation delegation_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegation
    ADD CONSTRAINT delegation_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: delegation delegation_deputy_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegation
    ADD CONSTRAINT delegation_deputy_known FOREIGN KEY (conference_id, deputy) REFERENCES hoinghi.delegate(conference_id, delegate);

--
-- Name: delegation delegation_head_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegation
    ADD CONSTRAINT delegation_head_known FOREIGN KEY (conference_id, head) REFERENCES hoinghi.delegate(conference_id, delegate);

--
-- Name: delegation_unit delegation_unit_delegation_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegation_unit
    ADD CONSTRAINT delegation_unit_delegation_known FOREIGN KEY (conference_id, delegation) REFERENCES hoinghi.delegation(conference_id, delegation);

--
-- Name: delegation_unit delegation_unit_unit_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegation_unit
    ADD CONSTRAINT delegation_unit_unit_known FOREIGN KEY (conference_id, unit) REFERENCES hoinghi.unit(conference_id, unit);

--
-- Name: enrolment enrolment_delegate_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.enrolment
    ADD CONSTRAINT enrolment_delegate_known FOREIGN KEY (conference_id, delegate) REFERENCES hoinghi.delegate(conference_id, delegate);

--
-- Name: enrolment enrolment_session_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.enrolment
    ADD CONSTRAINT enrolment_session_known FOREIGN KEY (conference_id, session) REFERENCES hoinghi.topic_session(conference_id, session);

--
-- Name: import_batch import_batch_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.import_batch
    ADD CONSTRAINT import_batch_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: import_change import_change_batch_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.import_change
    ADD CONSTRAINT import_change_batch_known FOREIGN KEY (conference_id, batch) REFERENCES hoinghi.import_batch(conference_id, batch);

--
-- Name: participant_group participant_group_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.participant_group
    ADD CONSTRAINT participant_group_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: programme_item programme_item_version_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.programme_item
    ADD CONSTRAINT programme_item_version_known FOREIGN KEY (conference_id, version) REFERENCES hoinghi.programme_version(conference_id, version);

--
-- Name: programme_version programme_version_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.programme_version
    ADD CONSTRAINT programme_version_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: quota quota_unit_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.quota
    ADD CONSTRAINT quota_unit_known FOREIGN KEY (conference_id, unit) REFERENCES hoinghi.unit(conference_id, unit);

--
-- Name: room room_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.room
    ADD CONSTRAINT room_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: room_time room_time_room_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.room_time
    ADD CONSTRAINT room_time_room_known FOREIGN KEY (conference_id, room) REFERENCES hoinghi.room(conference_id, room) ON DELETE CASCADE;

--
-- Name: scan scan_delegate_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.scan
    ADD CONSTRAINT scan_delegate_known FOREIGN KEY (conference_id, delegate) REFERENCES hoinghi.delegate(conference_id, delegate);

--
-- Name: session_after session_after_earlier_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.session_after
    ADD CONSTRAINT session_after_earlier_known FOREIGN KEY (conference_id, earlier) REFERENCES hoinghi.topic_session(conference_id, session) ON DELETE CASCADE;

--
-- Name: session_after session_after_session_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.session_after
    ADD CONSTRAINT session_after_session_known FOREIGN KEY (conference_id, session) REFERENCES hoinghi.topic_session(conference_id, session) ON DELETE CASCADE;

--
-- Name: session_apart session_apart_other_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.session_apart
    ADD CONSTRAINT session_apart_other_known FOREIGN KEY (conference_id, other) REFERENCES hoinghi.topic_session(conference_id, session) ON DELETE CASCADE;

--
-- Name: session_apart session_apart_session_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.session_apart
    ADD CONSTRAINT session_apart_session_known FOREIGN KEY (conference_id, session) REFERENCES hoinghi.topic_session(conference_id, session) ON DELETE CASCADE;

--
-- Name: speaker speaker_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.speaker
    ADD CONSTRAINT speaker_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: speaker_time speaker_time_speaker_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.speaker_time
    ADD CONSTRAINT speaker_time_speaker_known FOREIGN KEY (conference_id, speaker) REFERENCES hoinghi.speaker(conference_id, speaker) ON DELETE CASCADE;

--
-- Name: speaker speaker_unit_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.speaker
    ADD CONSTRAINT speaker_unit_known FOREIGN KEY (conference_id, unit) REFERENCES hoinghi.unit(conference_id, unit);

--
-- Name: ticket ticket_delegate_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.ticket
    ADD CONSTRAINT ticket_delegate_known FOREIGN KEY (conference_id, delegate) REFERENCES hoinghi.delegate(conference_id, delegate);

--
-- Name: topic_session topic_session_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.topic_session
    ADD CONSTRAINT topic_session_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: topic_session topic_session_room_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.topic_session
    ADD CONSTRAINT topic_session_room_known FOREIGN KEY (conference_id, room) REFERENCES hoinghi.room(conference_id, room);

--
-- Name: unit_alias unit_alias_unit_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.unit_alias
    ADD CONSTRAINT unit_alias_unit_known FOREIGN KEY (conference_id, unit) REFERENCES hoinghi.unit(conference_id, unit);

--
-- Name: unit unit_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.unit
    ADD CONSTRAINT unit_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: unit unit_parent_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.unit
    ADD CONSTRAINT unit_parent_known FOREIGN KEY (conference_id, parent) REFERENCES hoinghi.unit(conference_id, unit);

--
-- Name: SCHEMA report; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA report TO hoinghi_report;

--
-- Name: TABLE programme_item; Type: ACL; Schema: hoinghi; Owner: -
--

REVOKE ALL ON TABLE hoinghi.programme_item FROM hoinghi;
GRANT SELECT,INSERT,REFERENCES,TRIGGER ON TABLE hoinghi.programme_item TO hoinghi;

--
-- Name: TABLE programme_version; Type: ACL; Schema: hoinghi; Owner: -
--

REVOKE ALL ON TABLE hoinghi.programme_version FROM hoinghi;
GRANT SELECT,INSERT,REFERENCES,TRIGGER ON TABLE hoinghi.programme_version TO hoinghi;

--
-- Name: COLUMN programme_version.conference_id; Type: ACL; Schema: hoinghi; Owner: -
--

GRANT UPDATE(conference_id) ON TABLE hoinghi.programme_version TO hoinghi;

--
-- Name: TABLE assignment; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.assignment TO hoinghi_report;

--
-- Name: TABLE certificate; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.certificate TO hoinghi_report;

--
-- Name: TABLE conference; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.conference TO hoinghi_report;

--
-- Name: TABLE delegate; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.delegate TO hoinghi_report;

--
-- Name: TABLE duplicate; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.duplicate TO hoinghi_report;

--
-- Name: TABLE edition; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.edition TO hoinghi_report;

--
-- Name: TABLE entry; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.entry TO hoinghi_report;

--
-- Name: TABLE half_day; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.half_day TO hoinghi_report;

--
-- Name: TABLE import_batch; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.import_batch TO hoinghi_report;

--
-- Name: TABLE participant; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.participant TO hoinghi_report;

--
-- Name: TABLE participant_group; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.participant_group TO hoinghi_report;

--
-- Name: TABLE programme; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.programme TO hoinghi_report;

--
-- Name: TABLE programme_change; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.programme_change TO hoinghi_report;

--
-- Name: TABLE programme_version; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.programme_version TO hoinghi_report;

--
-- Name: TABLE quota; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.quota TO hoinghi_report;

--
-- Name: TABLE roll_entry; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.roll_entry TO hoinghi_report;

--
-- Name: TABLE room; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.room TO hoinghi_report;

--
-- Name: TABLE speaker; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.speaker TO hoinghi_report;

--
-- Name: TABLE speaker_change; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.speaker_change TO hoinghi_report;

--
-- Name: TABLE speaking_delegate; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.speaking_delegate TO hoinghi_report;

--
-- Name: TABLE standing; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.standing TO hoinghi_report;

--
-- Name: TABLE unit; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.unit TO hoinghi_report;

--
-- Name: TABLE waiting_seat; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.waiting_seat TO hoinghi_report;

--
-- PostgreSQL database dump complete
--

