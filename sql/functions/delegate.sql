-- A person's name as it is printed: titles before it, the mark that tells namesakes apart behind it.
create or replace function hoinghi.printed_name(p_titles text[], p_name text, p_mark text)
returns text language sql stable as $$
  select concat(array_to_string(p_titles, ' ') || case when p_titles <> '{}' then ' ' end,
    p_name, ' (' || p_mark || ')')
$$;
