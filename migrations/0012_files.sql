CREATE TABLE "file_copies" (
	"desk" text NOT NULL,
	"text" text NOT NULL,
	"index" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_copies_desk_text_index_pk" PRIMARY KEY("desk","text","index")
);
--> statement-breakpoint
ALTER TABLE "texts" ADD COLUMN "files" jsonb;
--> statement-breakpoint
-- The same three functions as before, which keep the files that came with a text as well.
create or replace function open_ticket_2(
  p_workspace text, p_event text, p_most integer, p_since timestamptz,
  p_desk text, p_opened_at timestamptz, p_requester_workspace text, p_requester_id text, p_status text,
  p_state jsonb, p_wake_at timestamptz, p_events jsonb, p_texts jsonb, p_outbox jsonb
) returns integer
language plpgsql as $$
declare
  n integer;
  one jsonb;
begin
  insert into inbox (workspace, event) values (p_workspace, p_event) on conflict do nothing;
  if not found then return null; end if;

  insert into counters as c (desk, value) values (p_desk, 1)
  on conflict (desk) do update set value = c.value + 1
  returning value into n;

  -- Whoever opens at this desk holds its counter from here on, so the limit cannot be raced past.
  if (select t.opened_at > p_since from tickets t
      where t.desk = p_desk and t.requester_workspace = p_requester_workspace and t.requester_id = p_requester_id
      order by t.number desc offset p_most - 1 limit 1)
  then
    update counters set value = value - 1 where desk = p_desk;
    return 0;
  end if;

  insert into tickets (desk, number, opened_at, requester_workspace, requester_id, status, state, head, events)
  values (p_desk, n, p_opened_at, p_requester_workspace, p_requester_id, p_status, p_state,
          p_events -> -1 ->> 'hash', jsonb_array_length(p_events));

  if p_wake_at is not null then
    insert into deadlines (desk, ticket, subject, due_at) values (p_desk, n, 'look', p_wake_at);
  end if;

  -- A loop of plain inserts costs less than an insert of a set for the one or two rows that there are.
  for i in 0 .. jsonb_array_length(p_events) - 1 loop
    one := p_events -> i;
    insert into ticket_events (desk, ticket, seq, event, hash)
    values (p_desk, n, (one -> 'seq')::integer, one -> 'event', one ->> 'hash');
  end loop;

  for i in 0 .. jsonb_array_length(p_texts) - 1 loop
    one := p_texts -> i;
    insert into texts (desk, id, salt, text, files)
    values (p_desk, one ->> 'id', one ->> 'salt', one ->> 'text', one -> 'files');
  end loop;

  for i in 0 .. jsonb_array_length(p_outbox) - 1 loop
    one := p_outbox -> i;
    insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
    values (p_desk, one ->> 'workspace', replace(one ->> 'lane', '{ticket}', n::text), n, one -> 'destination',
            one -> 'show', one ->> 'key', (one -> 'urgent')::boolean);
  end loop;

  return n;
end $$;
--> statement-breakpoint
create or replace function write_change_2(
  p_desk text, n integer, p_status text, p_resolved_at timestamptz, p_state jsonb, p_head text, p_count integer,
  p_wake_at timestamptz, p_events jsonb, p_texts jsonb, p_outbox jsonb
) returns void
language plpgsql as $$
begin
  update tickets
  set status = p_status, resolved_at = p_resolved_at, state = p_state, head = p_head, events = p_count
  where desk = p_desk and number = n;

  if p_wake_at is null then
    delete from deadlines where desk = p_desk and ticket = n;
  else
    insert into deadlines (desk, ticket, subject, due_at) values (p_desk, n, 'look', p_wake_at)
    on conflict (desk, ticket, subject) do update set due_at = excluded.due_at, claimed_until = null;
  end if;

  insert into ticket_events (desk, ticket, seq, event, hash)
  select p_desk, n, e.seq, e.event, e.hash
  from jsonb_to_recordset(p_events) as e(seq integer, event jsonb, hash text);

  insert into texts (desk, id, salt, text, files)
  select p_desk, t.id, t.salt, t.text, t.files
  from jsonb_to_recordset(p_texts) as t(id text, salt text, text text, files jsonb);

  insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
  select p_desk, o.workspace, replace(o.lane, '{ticket}', n::text), n, o.destination, o.show, o.key, o.urgent
  from jsonb_to_recordset(p_outbox) as o(
    workspace text, lane text, destination jsonb, show jsonb, key text, urgent boolean)
  on conflict (desk, ticket, key) where state = 'pending' and key is not null
  do update set show = excluded.show, urgent = outbox.urgent or excluded.urgent;
end $$;
--> statement-breakpoint
create or replace function open_tickets_1(p_openings jsonb) returns setof integer
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
    insert into texts (desk, id, salt, text, files)
    select desk, t ->> 'id', t ->> 'salt', t ->> 'text', t -> 'files'
    from opened, jsonb_array_elements(value -> 'texts') as t
  )
  insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
  select desk, o ->> 'workspace', replace(o ->> 'lane', '{ticket}', number::text), number, o -> 'destination',
         o -> 'show', o ->> 'key', (o -> 'urgent')::boolean
  from opened, jsonb_array_elements(value -> 'outbox') with ordinality as shown(o, turn)
  order by place, turn;

  return query select unnest(numbers);
end $$;
