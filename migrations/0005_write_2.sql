-- Opening a ticket and writing a change are one round trip each, the same for both drivers. A change of
-- their meaning is a new function with the next number.
drop function open_ticket_1(jsonb);
--> statement-breakpoint
drop function write_change_1(jsonb);
--> statement-breakpoint
-- The number of the new ticket; null where the event was seen before, 0 where the requester is over the limit.
create function open_ticket_2(
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
    insert into texts (desk, id, salt, text) values (p_desk, one ->> 'id', one ->> 'salt', one ->> 'text');
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
-- The row must be locked by the caller.
create function write_change_2(
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

  insert into texts (desk, id, salt, text)
  select p_desk, t.id, t.salt, t.text
  from jsonb_to_recordset(p_texts) as t(id text, salt text, text text);

  insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
  select p_desk, o.workspace, replace(o.lane, '{ticket}', n::text), n, o.destination, o.show, o.key, o.urgent
  from jsonb_to_recordset(p_outbox) as o(
    workspace text, lane text, destination jsonb, show jsonb, key text, urgent boolean)
  on conflict (desk, ticket, key) where state = 'pending' and key is not null
  do update set show = excluded.show, urgent = outbox.urgent or excluded.urgent;
end $$;
