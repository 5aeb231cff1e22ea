-- Opening a ticket and writing a change are one round trip each. Their parameter is one JSON
-- document, the same for both drivers. A change of their meaning is a new function with the next
-- number, so that old and new processes can run side by side during a deploy.

-- {"outcome": "opened", "number": n} · {"outcome": "seen"} · {"outcome": "limited"}
-- Nothing of a ticket that is not there yet can be in conflict, and rows are taken out of the document
-- member by member, which costs less than records.
create function open_ticket_1(p jsonb) returns jsonb
language plpgsql as $$
declare
  d constant text := p ->> 'desk';
  w constant text := p ->> 'workspace';
  t constant jsonb := p -> 'ticket';
  opened constant timestamptz := t ->> 'opened_at';
  most constant integer := p #>> '{limit,most}';
  n integer;
begin
  insert into inbox (workspace, event) values (w, p ->> 'event') on conflict do nothing;
  if not found then return '{"outcome": "seen"}'; end if;

  insert into openings as o (desk, workspace, person, recent)
  values (d, w, p #>> '{limit,person}', array[opened])
  on conflict (desk, workspace, person) do update
    set recent = o.recent[greatest(1, cardinality(o.recent) - most + 2):] || opened
    where cardinality(o.recent) < most
       or o.recent[cardinality(o.recent) - most + 1] <= (p #>> '{limit,since}')::timestamptz;
  if not found then return '{"outcome": "limited"}'; end if;

  insert into counters as c (desk, value) values (d, 1)
  on conflict (desk) do update set value = c.value + 1
  returning value into n;

  insert into tickets (desk, number, opened_at, requester_workspace, requester_id, requester_name, origin,
                       title_id, title_hash, priority, plan, policy_version, work, ladder, head, events)
  values (d, n, opened, t ->> 'requester_workspace', t ->> 'requester_id', t ->> 'requester_name', t -> 'origin',
          t ->> 'title_id', t ->> 'title_hash', t ->> 'priority', t ->> 'plan', (t ->> 'policy_version')::integer,
          t -> 'work', t -> 'ladder', t ->> 'head', (t ->> 'events')::integer);

  insert into ticket_events (desk, ticket, seq, event, hash)
  select d, n, e.seq, e.value -> 'event', e.value ->> 'hash'
  from jsonb_array_elements(p -> 'events') with ordinality as e(value, seq);

  insert into texts (desk, id, salt, text)
  select d, e ->> 'id', e ->> 'salt', e ->> 'text' from jsonb_array_elements(p -> 'texts') as e;

  insert into clocks (desk, ticket, kind, cycle, target_ms, target_clock, started_at, used_ms, warned,
                      breached_at, running_since, due_at, calendar, stopped_at)
  select d, n, e ->> 'kind', (e ->> 'cycle')::integer, (e ->> 'target_ms')::bigint, e ->> 'target_clock',
         (e ->> 'started_at')::timestamptz, (e ->> 'used_ms')::bigint, (e ->> 'warned')::integer,
         (e ->> 'breached_at')::timestamptz, (e ->> 'running_since')::timestamptz, (e ->> 'due_at')::timestamptz,
         e ->> 'calendar', (e ->> 'stopped_at')::timestamptz
  from jsonb_array_elements(p -> 'clocks') as e;

  insert into deadlines (desk, ticket, subject, due_at)
  select d, n, e ->> 'subject', (e ->> 'due_at')::timestamptz from jsonb_array_elements(p -> 'deadlines') as e;

  insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
  select d, e ->> 'workspace', replace(e ->> 'lane', '{ticket}', n::text), n, e -> 'destination', e -> 'show',
         e ->> 'key', (e ->> 'urgent')::boolean
  from jsonb_array_elements(p -> 'outbox') as e;

  return jsonb_build_object('outcome', 'opened', 'number', n);
end $$;
--> statement-breakpoint
-- The row must be locked by the caller. Deadlines that the change no longer names are gone.
create function write_change_1(p jsonb) returns void
language plpgsql as $$
declare
  d constant text := p ->> 'desk';
  n constant integer := (p ->> 'number')::integer;
begin
  update tickets set
    work = t.work, ladder = t.ladder, priority = t.priority, answered_at = t.answered_at,
    rating = t.rating, head = t.head, events = t.events
  from jsonb_to_record(p -> 'ticket') as t(
    work jsonb, ladder jsonb, priority text, answered_at timestamptz, rating smallint, head text, events integer)
  where tickets.desk = d and tickets.number = n;

  delete from deadlines
  where desk = d and ticket = n
    and subject not in (select l ->> 'subject' from jsonb_array_elements(p -> 'deadlines') as l);

  insert into ticket_events (desk, ticket, seq, event, hash)
  select d, n, e.seq, e.event, e.hash
  from jsonb_to_recordset(p -> 'events') as e(seq integer, event jsonb, hash text);

  if jsonb_array_length(p -> 'texts') > 0 then
    insert into texts (desk, id, salt, text)
    select d, t.id, t.salt, t.text
    from jsonb_to_recordset(p -> 'texts') as t(id text, salt text, text text);
  end if;

  insert into clocks (desk, ticket, kind, cycle, target_ms, target_clock, started_at, used_ms, warned,
                      breached_at, running_since, due_at, calendar, stopped_at)
  select d, n, c.kind, c.cycle, c.target_ms, c.target_clock, c.started_at, c.used_ms, c.warned,
         c.breached_at, c.running_since, c.due_at, c.calendar, c.stopped_at
  from jsonb_to_recordset(p -> 'clocks') as c(
    kind text, cycle integer, target_ms bigint, target_clock text, started_at timestamptz, used_ms bigint,
    warned integer, breached_at timestamptz, running_since timestamptz, due_at timestamptz, calendar text,
    stopped_at timestamptz)
  on conflict (desk, ticket, kind, cycle) do update set
    used_ms = excluded.used_ms, warned = excluded.warned, breached_at = excluded.breached_at,
    running_since = excluded.running_since, due_at = excluded.due_at, calendar = excluded.calendar,
    stopped_at = excluded.stopped_at;

  insert into deadlines (desk, ticket, subject, due_at)
  select d, n, l.subject, l.due_at
  from jsonb_to_recordset(p -> 'deadlines') as l(subject text, due_at timestamptz)
  on conflict (desk, ticket, subject) do update set due_at = excluded.due_at, claimed_until = null;

  insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
  select d, o.workspace, replace(o.lane, '{ticket}', n::text), n, o.destination, o.show, o.key, o.urgent
  from jsonb_to_recordset(p -> 'outbox') as o(
    workspace text, lane text, destination jsonb, show jsonb, key text, urgent boolean)
  on conflict (desk, ticket, key) where state = 'pending' and key is not null
  do update set show = excluded.show, urgent = outbox.urgent or excluded.urgent;
end $$;
