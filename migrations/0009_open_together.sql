-- Opens several tickets in one transaction: a number for each, as `open_ticket_2` gives it, in the order of the
-- document. All events are told apart first, in their order, and desks are gone through in theirs, so that two
-- processes that were told the same never wait for each other in a circle. What is not in the way of the next
-- ticket's number is written for all of them at once.
create function open_tickets_1(p_openings jsonb) returns setof integer
language plpgsql as $$
declare
  numbers integer[] := array_fill(null::integer, array[jsonb_array_length(p_openings)]);
  x record;
  n integer;
begin
  for x in
    with openings as (
      select o.place, value ->> 'workspace' as workspace, value ->> 'event' as event
      from jsonb_array_elements(p_openings) with ordinality as o(value, place)
    ), seen as (
      insert into inbox (workspace, event)
      select o.workspace, o.event from openings o order by o.workspace, o.event
      on conflict do nothing
      returning workspace, event
    ), fresh as (
      -- An event that is there twice opens once.
      select min(o.place) as place from openings o join seen s using (workspace, event) group by workspace, event
    )
    select f.place::integer, r.*
    from fresh f
    cross join jsonb_to_record(p_openings -> (f.place - 1)::integer) as r(
      desk text, most integer, since timestamptz, opened_at timestamptz, requester_workspace text,
      requester_id text, status text, state jsonb, events jsonb)
    order by r.desk, f.place
  loop
    insert into counters as c (desk, value) values (x.desk, 1)
    on conflict (desk) do update set value = c.value + 1
    returning value into n;

    if (select t.opened_at > x.since from tickets t
        where t.desk = x.desk and t.requester_workspace = x.requester_workspace and t.requester_id = x.requester_id
        order by t.number desc offset x.most - 1 limit 1)
    then
      update counters set value = value - 1 where desk = x.desk;
      n := 0;
    else
      insert into tickets (desk, number, opened_at, requester_workspace, requester_id, status, state, head, events)
      values (x.desk, n, x.opened_at, x.requester_workspace, x.requester_id, x.status, x.state,
              x.events -> -1 ->> 'hash', jsonb_array_length(x.events));
    end if;
    numbers[x.place] := n;
  end loop;

  with opened as (
    select o.place, o.value, o.value ->> 'desk' as desk, numbers[o.place] as number
    from jsonb_array_elements(p_openings) with ordinality as o(value, place)
    where numbers[o.place] > 0
  ), looks as (
    insert into deadlines (desk, ticket, subject, due_at)
    select desk, number, 'look', (value ->> 'wake_at')::timestamptz from opened where value ->> 'wake_at' is not null
  ), happened as (
    insert into ticket_events (desk, ticket, seq, event, hash)
    select desk, number, (e -> 'seq')::integer, e -> 'event', e ->> 'hash'
    from opened, jsonb_array_elements(value -> 'events') as e
  ), said as (
    insert into texts (desk, id, salt, text)
    select desk, t ->> 'id', t ->> 'salt', t ->> 'text' from opened, jsonb_array_elements(value -> 'texts') as t
  )
  insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
  select desk, o ->> 'workspace', replace(o ->> 'lane', '{ticket}', number::text), number, o -> 'destination',
         o -> 'show', o ->> 'key', (o -> 'urgent')::boolean
  from opened, jsonb_array_elements(value -> 'outbox') with ordinality as shown(o, turn)
  order by place, turn;

  return query select unnest(numbers);
end $$;
