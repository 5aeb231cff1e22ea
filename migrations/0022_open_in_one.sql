-- As before in two statements for seven: each statement of a function opens its tables and their indexes anew in every
-- transaction, which is most of what it costs for one row. The limit is looked up in between, with the eyes of whoever
-- holds the counter.
create or replace function open_ticket_3(
  p_workspace text, p_event text, p_most integer, p_since timestamptz,
  p_desk text, p_opened_at timestamptz, p_requester_workspace text, p_requester_id text, p_status text,
  p_state jsonb, p_first_due bigint, p_wake_at timestamptz, p_opened jsonb, p_hash text,
  p_text_id text, p_salt text, p_text text, p_files jsonb, p_outbox jsonb
) returns integer
language plpgsql as $$
declare
  n integer;
begin
  with seen as (
    insert into inbox (workspace, event) values (p_workspace, p_event) on conflict do nothing returning true
  )
  insert into counters as c (desk, value) select p_desk, 1 from seen
  on conflict (desk) do update set value = c.value + 1
  returning value into n;
  if n is null then return null; end if;

  -- Whoever opens at this desk holds its counter from here on, so the limit cannot be raced past.
  if (select t.opened_at > p_since from tickets t
      where t.desk = p_desk and t.requester_workspace = p_requester_workspace and t.requester_id = p_requester_id
      order by t.number desc offset p_most - 1 limit 1)
  then
    update counters set value = value - 1 where desk = p_desk;
    return 0;
  end if;

  with kept as (
    insert into tickets (desk, number, opened_at, requester_workspace, requester_id, status, state, head, events,
                         first_due, unanswered, unexplained)
    values (p_desk, n, p_opened_at, p_requester_workspace, p_requester_id, p_status, p_state, p_hash, 1,
            p_first_due, false, false)
  ), looks as (
    insert into deadlines (desk, ticket, subject, due_at)
    select p_desk, n, 'look', p_wake_at where p_wake_at is not null
  ), happened as (
    insert into ticket_events (desk, ticket, seq, event, hash) values (p_desk, n, 1, p_opened, p_hash)
  ), said as (
    insert into texts (desk, id, salt, text, files, ticket, shared)
    values (p_desk, p_text_id, p_salt, p_text, p_files, n, true)
  )
  insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
  select p_desk, o.value ->> 'workspace', replace(o.value ->> 'lane', '{ticket}', n::text), n,
         o.value -> 'destination', o.value -> 'show', o.value ->> 'key', (o.value -> 'urgent')::boolean
  from jsonb_array_elements(p_outbox) with ordinality as o(value, turn)
  order by o.turn;

  return n;
end $$;
