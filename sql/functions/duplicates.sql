-- Who may be one person entered twice: the sentences, and the warning of one registration. The
-- pairs of a whole conference are in the view report.duplicate. The levels:
-- D1 the same name in the unit, and not both have a mark: refused at once where neither has one;
-- D2 the same name but for its tones in the unit, and not both have a mark;
-- D3 the same name in another unit, with the same telephone or year of birth;
-- D4 the same name in another unit;
-- D5 the same telephone, which is not that of a unit's contact person, under another name;
-- D6 a name of the unit, in the same position, that differs in one letter.
-- Who was cancelled or replaced is no duplicate of anybody.

-- What a warning says of the other one of a pair.
create or replace function hoinghi.duplicate_text(
  p_level text, p_language text, p_name text, p_delegate text, p_by_year boolean)
returns text language sql immutable as $$
  select format(case when p_language = 'vi' then
      case p_level
        when 'D2' then
          'có thể trùng với %s (%s) cùng đơn vị; nếu là một người thì delegate merge hai mục'
        when 'D3' then case when p_by_year
          then 'cùng tên, cùng năm sinh với %s (%s) ở đơn vị khác; có thể kiêm nhiệm'
          else 'cùng tên, cùng số điện thoại với %s (%s) ở đơn vị khác; có thể kiêm nhiệm' end
        when 'D5' then 'số điện thoại này đã là của %s (%s)' end
    else
      case p_level
        when 'D2' then 'perhaps the same as %s (%s) of that unit; if so, delegate merge them'
        when 'D3' then case when p_by_year
          then 'same name and year of birth as %s (%s) of another unit; perhaps one person'
          else 'same name and telephone as %s (%s) of another unit; perhaps one person' end
        when 'D5' then '%s (%s) has this telephone number' end
    end, p_name, p_delegate)
$$;

-- Why a pair stands in the list of duplicates.
create or replace function hoinghi.duplicate_reason(
  p_level text, p_language text, p_by_year boolean)
returns text language sql immutable as $$
  select case p_level
    when 'D1' then case p_language when 'vi'
      then 'cùng tên, cùng đơn vị, chỉ một người có chữ phân biệt'
      else 'same name in the unit, only one has a mark' end
    when 'D2' then case p_language when 'vi' then 'cùng đơn vị, tên chỉ khác dấu'
      else 'same unit, the names differ in their diacritics' end
    when 'D3' then case
      when p_language = 'vi' and p_by_year then 'cùng tên, cùng năm sinh, khác đơn vị'
      when p_language = 'vi' then 'cùng tên, cùng số điện thoại, khác đơn vị'
      when p_by_year then 'same name and year of birth, another unit'
      else 'same name and telephone, another unit' end
    when 'D4' then case p_language when 'vi' then 'cùng tên, khác đơn vị'
      else 'same name, another unit' end
    when 'D5' then case p_language when 'vi' then 'cùng số điện thoại, khác tên'
      else 'same telephone, another name' end
    when 'D6' then case p_language when 'vi'
      then 'cùng đơn vị, cùng chức vụ, tên khác một chữ cái'
      else 'same unit and position, the names differ in one letter' end
    when 'speaker' then case p_language when 'vi' then 'cũng là báo cáo viên'
      else 'is a speaker, too' end
  end
$$;

-- What looks like a mistake and is stored all the same: D2, D3 and D5, each with the first other.
create or replace function hoinghi.delegate_warning(d hoinghi.delegate, p_language text)
returns text language sql stable as $$
  select string_agg(w.text, '; ' order by w.level) from (
    select distinct on (p.level) p.level, hoinghi.duplicate_text(p.level, p_language,
      hoinghi.printed_name(p.titles, p.name, p.mark), p.delegate, p.by_year) as text
    from (
      select case
          when o.identity <> d.identity and coalesce(o.unit, '') = coalesce(d.unit, '')
            and d.mark is null then 'D2'
          when o.identity = d.identity and coalesce(o.unit, '') <> coalesce(d.unit, '')
            and (o.phone = d.phone or o.birth_year = d.birth_year) then 'D3' end as level,
        o.phone is distinct from d.phone or d.phone is null as by_year,
        o.titles, o.name, o.mark, o.delegate, o.number
      from hoinghi.delegate o
      where o.conference_id = d.conference_id and o.search_fold = d.search_fold
        and o.delegate <> d.delegate and o.state not in ('cancelled', 'substituted')
      union all
      select 'D5', false, o.titles, o.name, o.mark, o.delegate, o.number
      from hoinghi.delegate o
      where o.conference_id = d.conference_id and o.phone = d.phone
        and o.search_fold <> d.search_fold and o.delegate <> d.delegate
        and o.state not in ('cancelled', 'substituted')
        and not exists (select from hoinghi.unit u where u.conference_id = d.conference_id
          and u.unit in (d.unit, o.unit) and u.contact_phone = d.phone)) p
    where p.level is not null
    order by p.level, p.number) w
$$;
