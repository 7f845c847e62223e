-- What the kept one of two merged entries takes from the other.

-- The kept one with the fuller spelling of its name, if the other has that, and with what it lacks.
-- It takes over the other's place in the quota when it has none itself and the place is one of its
-- unit and group.
create or replace function hoinghi.with_facts_of(kept hoinghi.delegate, other hoinghi.delegate)
returns hoinghi.delegate language plpgsql as $$
begin
  if string_to_array(kept.search_fold, ' ') <@ string_to_array(other.search_fold, ' ')
    and (hoinghi.diacritics(other.name), length(other.name))
      > (hoinghi.diacritics(kept.name), length(kept.name)) then
    kept.name := other.name;
    kept.identity := other.identity;
    kept.sort_key := other.sort_key;
    kept.search_fold := other.search_fold;
    kept.tone_fold := other.tone_fold;
  end if;
  if kept.titles = '{}' then kept.titles := other.titles; end if;
  kept.mark := coalesce(kept.mark, other.mark);
  kept.unit := coalesce(kept.unit, other.unit);
  if kept.unit is not distinct from other.unit then
    kept.position := coalesce(kept.position, other.position);
  end if;
  kept.participant_group := coalesce(kept.participant_group, other.participant_group);
  kept.phone := coalesce(kept.phone, other.phone);
  kept.email := coalesce(kept.email, other.email);
  kept.note := coalesce(kept.note, other.note);
  kept.birth_year := coalesce(kept.birth_year, other.birth_year);
  kept.seat := coalesce(kept.seat, other.seat);
  if hoinghi.counts(other.state) and not hoinghi.counts(kept.state)
    and kept.unit is not distinct from other.unit
    and kept.participant_group is not distinct from other.participant_group then
    kept.state := other.state;
    kept.replaces := coalesce(other.replaces, kept.replaces);
    kept.over_quota := other.over_quota;
    kept.queue := null;
  end if;
  return kept;
end $$;

-- Who was in stays in: a kept one whom another quota concerns now is approved beyond it if need be.
create or replace function hoinghi.with_quota_kept(old hoinghi.delegate, new hoinghi.delegate)
returns hoinghi.delegate language plpgsql as $$
declare
  q hoinghi.quota := hoinghi.quota_of(new.conference_id, new.unit, new.participant_group);
begin
  if hoinghi.counts(old.state) and hoinghi.quota_changes(old, new) then
    new.over_quota := coalesce(hoinghi.quota_taken(q, new.delegate) >= q.places, false);
  end if;
  return new;
end $$;

-- How many marks a name has above and below its letters; the bar of đ is one.
create or replace function hoinghi.diacritics(p_name text)
returns integer language sql immutable as $$
  select length(normalize(p_name, nfd)) - length(p_name)
    + length(p_name) - length(translate(p_name, 'đĐ', ''))
$$;

-- The facts that a merge changed, as the parameters of commands call them.
create or replace function hoinghi.facts_taken(old hoinghi.delegate, new hoinghi.delegate)
returns text language sql stable as $$
  select string_agg(hoinghi.fact_name(f.key), ' ' order by f.key)
  from jsonb_each(hoinghi.facts_other(to_jsonb(new), to_jsonb(old))) f
  where hoinghi.fact_name(f.key) is not null
$$;

-- The word for a fact; null for those that follow from others.
create or replace function hoinghi.fact_name(p_column text)
returns text language sql immutable as $$
  select case
    when p_column in ('identity', 'sort_key', 'search_fold', 'tone_fold', 'queue', 'over_quota',
      'replaces') then null
    when p_column = 'participant_group' then 'group'
    else replace(p_column, '_', '-') end
$$;
