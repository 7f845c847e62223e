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
	CONSTRAINT code_form CHECK ((VALUE ~ '^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$'::text));

--
-- Name: line; Type: DOMAIN; Schema: hoinghi; Owner: -
--

CREATE DOMAIN hoinghi.line AS text
	CONSTRAINT line_form CHECK (((VALUE IS NFC NORMALIZED) AND (VALUE !~ '[\x01-\x1f\x7f]'::text)));

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
    CONSTRAINT conference_days CHECK (((last_day >= first_day) AND (last_day < (first_day + 60)))),
    CONSTRAINT conference_profile CHECK ((profile = ANY (ARRAY['nd30'::text, 'dang36'::text, 'dang05'::text, 'plain'::text]))),
    CONSTRAINT conference_state CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
    CONSTRAINT conference_title_given CHECK (((title)::text <> ''::text))
);

--
-- Name: delegate; Type: TABLE; Schema: hoinghi; Owner: -
--

CREATE TABLE hoinghi.delegate (
    conference_id bigint NOT NULL,
    delegate hoinghi.code NOT NULL,
    number integer NOT NULL,
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
    CONSTRAINT delegate_state CHECK ((state = ANY (ARRAY['proposed'::text, 'registered'::text, 'confirmed'::text, 'waitlisted'::text, 'substituted'::text, 'substitute'::text, 'walk_in'::text, 'cancelled'::text])))
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
    CONSTRAINT topic_session_capacity CHECK ((capacity >= 0)),
    CONSTRAINT topic_session_half CHECK ((half = ANY (ARRAY['morning'::text, 'afternoon'::text, 'evening'::text]))),
    CONSTRAINT topic_session_kind CHECK ((kind = ANY (ARRAY['topic'::text, 'opening'::text, 'report'::text, 'remarks'::text, 'discussion'::text, 'break'::text, 'closing'::text, 'reception'::text, 'other'::text]))),
    CONSTRAINT topic_session_minutes CHECK (((minutes >= 1) AND (minutes <= 1440))),
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
    protocol_order integer NOT NULL
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
    CONSTRAINT room_capacity CHECK ((capacity > 0))
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
    CONSTRAINT speaker_person_or_unit CHECK (((name IS NOT NULL) OR (unit IS NOT NULL)))
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
    c.profile
   FROM hoinghi.conference c;

--
-- Name: delegate; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.delegate AS
 SELECT c.conference_id,
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
    d.note
   FROM (hoinghi.conference c
     JOIN hoinghi.delegate d ON ((d.conference_id = c.conference_id)))
  WHERE (d.state = ANY (ARRAY['registered'::text, 'confirmed'::text, 'substitute'::text, 'walk_in'::text]));

--
-- Name: participant_group; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.participant_group AS
 SELECT c.conference_id,
    c.code AS conference,
    g.participant_group,
    g.name,
    g.protocol_order
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
    COALESCE(
        CASE
            WHEN ((lower(p.at))::time without time zone < '12:00:00'::time without time zone) THEN 'morning'::text
            WHEN ((lower(p.at))::time without time zone < '18:00:00'::time without time zone) THEN 'afternoon'::text
            WHEN (lower(p.at) IS NOT NULL) THEN 'evening'::text
            ELSE NULL::text
        END, s.half) AS half,
    lower(p.at) AS starts,
    upper(p.at) AS ends,
    s.performer,
    s.synthetic
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
-- Name: roll_entry; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.roll_entry AS
 SELECT c.conference_id,
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
   FROM (hoinghi.conference c
     JOIN hoinghi.scan s ON ((s.conference_id = c.conference_id)))
  WHERE (s.session = ''::text);

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
-- Name: unit; Type: VIEW; Schema: report; Owner: -
--

CREATE VIEW report.unit AS
 SELECT c.conference_id,
    c.code AS conference,
    u.unit,
    u.name,
    u.protocol_order
   FROM (hoinghi.conference c
     JOIN hoinghi.unit u ON ((u.conference_id = c.conference_id)));

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
-- Name: conference conference_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.conference
    ADD CONSTRAINT conference_pkey PRIMARY KEY (conference_id);

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
-- Name: enrolment enrolment_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.enrolment
    ADD CONSTRAINT enrolment_pkey PRIMARY KEY (conference_id, delegate, session);

--
-- Name: participant_group participant_group_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.participant_group
    ADD CONSTRAINT participant_group_pkey PRIMARY KEY (conference_id, participant_group);

--
-- Name: room room_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (conference_id, room);

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
-- Name: speaker speaker_pkey; Type: CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.speaker
    ADD CONSTRAINT speaker_pkey PRIMARY KEY (conference_id, speaker);

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
    ADD CONSTRAINT topic_session_room_free EXCLUDE USING gist (conference_id WITH =, room WITH =, during WITH &&) WHERE (((state = 'scheduled'::text) AND (NOT shares_room)));

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
-- Name: delegate_by_fold; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX delegate_by_fold ON hoinghi.delegate USING btree (conference_id, search_fold text_pattern_ops);

--
-- Name: delegate_by_phone; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE INDEX delegate_by_phone ON hoinghi.delegate USING btree (conference_id, phone) WHERE (phone IS NOT NULL);

--
-- Name: delegate_once; Type: INDEX; Schema: hoinghi; Owner: -
--

CREATE UNIQUE INDEX delegate_once ON hoinghi.delegate USING btree (conference_id, COALESCE((unit)::text, ''::text), identity, COALESCE((mark)::text, ''::text)) WHERE (state <> ALL (ARRAY['cancelled'::text, 'substituted'::text]));

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
-- Name: delegate delegate_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegate
    ADD CONSTRAINT delegate_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: delegate delegate_group_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegate
    ADD CONSTRAINT delegate_group_known FOREIGN KEY (conference_id, participant_group) REFERENCES hoinghi.participant_group(conference_id, participant_group);

--
-- Name: delegate delegate_unit_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.delegate
    ADD CONSTRAINT delegate_unit_known FOREIGN KEY (conference_id, unit) REFERENCES hoinghi.unit(conference_id, unit);

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
-- Name: participant_group participant_group_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.participant_group
    ADD CONSTRAINT participant_group_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: room room_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.room
    ADD CONSTRAINT room_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: scan scan_delegate_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.scan
    ADD CONSTRAINT scan_delegate_known FOREIGN KEY (conference_id, delegate) REFERENCES hoinghi.delegate(conference_id, delegate);

--
-- Name: speaker speaker_conference_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.speaker
    ADD CONSTRAINT speaker_conference_known FOREIGN KEY (conference_id) REFERENCES hoinghi.conference(conference_id);

--
-- Name: speaker speaker_unit_known; Type: FK CONSTRAINT; Schema: hoinghi; Owner: -
--

ALTER TABLE ONLY hoinghi.speaker
    ADD CONSTRAINT speaker_unit_known FOREIGN KEY (conference_id, unit) REFERENCES hoinghi.unit(conference_id, unit);

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
-- Name: TABLE assignment; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.assignment TO hoinghi_report;

--
-- Name: TABLE conference; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.conference TO hoinghi_report;

--
-- Name: TABLE delegate; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.delegate TO hoinghi_report;

--
-- Name: TABLE participant_group; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.participant_group TO hoinghi_report;

--
-- Name: TABLE programme; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.programme TO hoinghi_report;

--
-- Name: TABLE roll_entry; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.roll_entry TO hoinghi_report;

--
-- Name: TABLE speaker; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.speaker TO hoinghi_report;

--
-- Name: TABLE unit; Type: ACL; Schema: report; Owner: -
--

GRANT SELECT ON TABLE report.unit TO hoinghi_report;

--
-- PostgreSQL database dump complete
--

