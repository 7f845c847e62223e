-- Finding delegates by the beginnings of their names' words, written without marks. Those who have
-- the words as they were typed, with their marks, come first, then the order of names decides.
--
-- A conference of up to five thousand is searched whole. In a larger one
--   1. words so common that enough of the first five thousand have them are answered from these,
--      since nobody reads on;
--   2. then the names that begin with the words do, if there are enough of them;
--   3. else all names in the index that have the words, of more than two thousand the first.
create or replace function hoinghi.delegate_search(
  p_id bigint, p_words text[], p_exact text[], p_limit integer)
returns table (place bigint, delegate text) language plpgsql stable as $$
#variable_conflict use_column
declare
  patterns text[] := hoinghi.word_patterns(p_words);
  best record;
begin
  if p_words = '{}' then return; end if;
  select * into best from hoinghi.best_hits('(select * from hoinghi.delegate d
      where d.conference_id = $1 order by d.number limit 5000) d',
    p_id, patterns, p_exact, p_limit);
  if best.exact < p_limit and best.hits < 250 and exists (select from hoinghi.delegate d
    where d.conference_id = p_id order by d.number offset 5000 limit 1) then
    select * into best from hoinghi.search_beginnings(p_id, p_words, patterns, p_exact, p_limit);
    if best.exact < p_limit and best.hits < 1000 then
      select * into best from hoinghi.search_words(p_id, patterns, p_exact, p_limit);
    end if;
  end if;
  return query select b.place, b.code from unnest(best.codes) with ordinality as b (code, place);
end $$;

-- Of the delegates in a part of a query the best, in order; how many there are in all, and how many
-- have the words as they were typed.
create or replace function hoinghi.best_hits(
  p_source text, p_id bigint, p_patterns text[], p_exact text[], p_limit integer)
returns table (hits bigint, exact bigint, codes text[]) language plpgsql stable as $$
begin
  return query execute format($query$
    with ranked as materialized (
      select d.delegate, d.sort_key, case when $3 = '{}' then 0 else (
        select count(*) from unnest($3) as w (word)
        where position(' ' || w.word || ' ' in ' ' || d.tone_fold || ' ') = 0) end as missing
      from %s where ' ' || d.search_fold like all ($2))
    select count(*), count(*) filter (where r.missing = 0), array(select o.delegate::text
      from ranked o order by o.missing, o.sort_key, o.delegate limit $4)
    from ranked r $query$, p_source) using p_id, p_patterns, p_exact, p_limit;
end $$;

create or replace function hoinghi.search_beginnings(
  p_id bigint, p_words text[], p_patterns text[], p_exact text[], p_limit integer)
returns table (hits bigint, exact bigint, codes text[]) language plpgsql stable
set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  return query select * from hoinghi.best_hits(format('(select * from hoinghi.delegate d
      where d.conference_id = $1 and d.search_fold like %L
      order by d.search_fold using ~<~ limit 1000) d',
    substr((hoinghi.word_patterns(array[array_to_string(p_words, ' ')]))[1], 3)),
    p_id, p_patterns, p_exact, p_limit);
end $$;

-- The index's lists are read to their ends, and those of common letters are long. So only the two
-- rarest words are looked up, without the space before them if that finds hardly more.
create or replace function hoinghi.search_words(
  p_id bigint, p_patterns text[], p_exact text[], p_limit integer)
returns table (hits bigint, exact bigint, codes text[]) language plpgsql stable
set enable_seqscan = off set enable_indexscan = off as $$
declare
  looked_up text := (
    select string_agg(format(''' '' || d.search_fold like %L', w.pattern), ' and ')
    from hoinghi.rarest_patterns(p_id, p_patterns) as w (pattern));
begin
  return query select * from hoinghi.best_hits(format('(select * from hoinghi.delegate d
      where d.conference_id = $1 and %s and '' '' || d.search_fold like all ($2)
      limit greatest($4, 2000)) d', looked_up),
    p_id, p_patterns, p_exact, p_limit);
end $$;

-- Judged by the first five hundred names. A pattern of one or two letters needs the space, or the
-- index has nothing to go by.
create or replace function hoinghi.rarest_patterns(p_id bigint, p_patterns text[])
returns setof text language plpgsql stable set enable_indexscan = on as $$
begin
  return query
    with known as materialized (select ' ' || d.search_fold as name from (
      select d.search_fold from hoinghi.delegate d
      where d.conference_id = p_id order by d.number limit 500) d)
    select case when n.inside <= n.beginning + 10 and length(p.pattern) >= 6
      then '%' || substr(p.pattern, 3) else p.pattern end
    from unnest(p_patterns) as p (pattern)
    cross join lateral (
      select count(*) filter (where k.name like p.pattern) as beginning, count(*) as inside
      from known k where k.name like '%' || substr(p.pattern, 3)) n
    order by n.beginning limit 2;
end $$;

-- The patterns of names that have a word beginning with each of these.
create or replace function hoinghi.word_patterns(p_words text[])
returns text[] language sql immutable as $$
  select coalesce(array_agg('% ' || regexp_replace(w.word, '([\\%_])', '\\\1', 'g') || '%'
    order by w.place), '{}')
  from unnest(p_words) with ordinality as w (word, place)
$$;
