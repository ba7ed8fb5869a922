-- What the words in rows mean, for the answers that are found from rows alone.

create function pg_temp.stands_for(pattern text, name text) returns boolean
    language sql immutable as
$$
    select name like replace(replace(replace(replace(pattern, '\', '\\'), '%', '\%'), '_', '\_'), '*', '%')
$$;

create function pg_temp.names(patterns jsonb, permission text) returns boolean
    language sql immutable as
$$
    select exists (select 1 from jsonb_array_elements_text(patterns) p where pg_temp.stands_for(p, permission))
$$;

create function pg_temp.width(scope text) returns integer
    language sql immutable as
$$
    select array_position(array['UNIT', 'UNIT_SUBTREE', 'ENTITIES', 'TENANT', 'FAMILY', 'MANAGED', 'EVERYTHING'], scope)
$$;

-- Texts, truth values, numbers and lists of these can be compared; nothing else is known.
create function pg_temp.known(value jsonb) returns jsonb
    language plpgsql immutable as
$$
begin
    return case jsonb_typeof(value)
        when 'object' then null
        when 'null' then null
        when 'array' then coalesce(
            (select jsonb_agg(pg_temp.known(e) order by n) filter (where pg_temp.known(e) is not null)
             from jsonb_array_elements(value) with ordinality x (e, n)),
            '[]')
        else value end;
end
$$;

-- said: {"subject":…,"action":…,"resource":…,"context":…}, each with what the parts are called under its own name.
create function pg_temp.operand(operand jsonb, said jsonb) returns jsonb
    language plpgsql immutable as
$$
declare
    path text := operand ->> 'property';
begin
    if jsonb_typeof(operand) <> 'object' then
        return pg_temp.known(operand);
    end if;
    return pg_temp.known(said -> split_part(path, '.', 1) -> substr(path, strpos(path, '.') + 1));
end
$$;

-- True, false, or null for what is not known.
create function pg_temp.holds(rule jsonb, said jsonb) returns boolean
    language plpgsql immutable as
$$
declare
    kind    text := (select jsonb_object_keys(rule));
    content jsonb := rule -> kind;
    one     jsonb;
    result  boolean := kind = 'all';
begin
    if kind = 'not' then
        return not pg_temp.holds(content, said);
    elsif kind = 'equal' then
        return pg_temp.operand(content -> 0, said) = pg_temp.operand(content -> 1, said);
    elsif kind = 'in' then
        one := pg_temp.operand(content -> 1, said);
        if jsonb_typeof(one) is distinct from 'array' or pg_temp.operand(content -> 0, said) is null then
            return null;
        end if;
        return exists (select 1 from jsonb_array_elements(one) e where e = pg_temp.operand(content -> 0, said));
    end if;
    for one in select e from jsonb_array_elements(content) e loop
        result := case kind when 'all' then result and pg_temp.holds(one, said) else result or pg_temp.holds(one, said) end;
    end loop;
    return result;
end
$$;
