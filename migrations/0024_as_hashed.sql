-- An event is kept as it was hashed. As a document it was taken apart at every write, although nobody looks for what is
-- in it but when it was: that is a column now. Those from before stay as the database had written them down, which says
-- the same. Written first and given their keys afterwards, which then need not be kept up for each row.
ALTER TABLE "ticket_events" RENAME TO "ticket_events_before";--> statement-breakpoint
CREATE TABLE "ticket_events" (
	"desk" text NOT NULL,
	"ticket" integer NOT NULL,
	"seq" integer NOT NULL,
	"event" text NOT NULL,
	"at" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
INSERT INTO "ticket_events"
SELECT desk, ticket, seq, event::text, (event ->> 'at')::bigint, hash FROM "ticket_events_before";
--> statement-breakpoint
DROP TABLE "ticket_events_before";--> statement-breakpoint
ALTER TABLE "ticket_events" ADD CONSTRAINT "ticket_events_desk_ticket_seq_pk" PRIMARY KEY("desk","ticket","seq");--> statement-breakpoint
CREATE INDEX "ticket_events_at" ON "ticket_events" USING brin ("at");--> statement-breakpoint
drop function open_ticket_4;
--> statement-breakpoint
drop function open_tickets_3;
--> statement-breakpoint
drop function write_change_4;
--> statement-breakpoint
-- As before, with the first event as it is written.
create function open_ticket_5(
  p_workspace text, p_event text, p_most integer, p_since timestamptz,
  p_desk text, p_opened_at timestamptz, p_requester_workspace text, p_requester_id text, p_status text,
  p_state jsonb, p_first_due bigint, p_wake_at timestamptz, p_opened text, p_hash text,
  p_text_id text, p_salt text, p_text text, p_files jsonb, p_outbox jsonb
) returns json
language plpgsql
set plan_cache_mode = force_generic_plan as $$
declare
  n integer;
  is_over boolean;
  others json;
begin
  with seen as (
    insert into inbox (workspace, event) values (p_workspace, p_event) on conflict do nothing returning true
  )
  insert into counters as c (desk, value) select p_desk, 1 from seen
  on conflict (desk) do update set value = c.value + 1
  returning value into n;
  if n is null then return null; end if;

  -- Whoever opens at this desk holds its counter from here on, so the limit cannot be raced past.
  select (select t.opened_at > p_since from tickets t
          where t.desk = p_desk and t.requester_workspace = p_requester_workspace and t.requester_id = p_requester_id
          order by t.number desc offset p_most - 1 limit 1),
         (select json_agg(o) from (
           select t.number, (select left(x.text, 2000) from texts x
                             where x.desk = t.desk and x.id = t.state #>> '{title,id}') as title
           from tickets t
           where t.desk = p_desk and t.requester_workspace = p_requester_workspace and t.requester_id = p_requester_id
             and t.resolved_at is null
           order by t.number desc limit 20) as o)
  into is_over, others;
  if is_over then
    update counters set value = value - 1 where desk = p_desk;
    return json_build_object('number', 0);
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
    insert into ticket_events (desk, ticket, seq, event, at, hash)
    values (p_desk, n, 1, p_opened, extract(epoch from p_opened_at) * 1000, p_hash)
  ), said as (
    insert into texts (desk, id, salt, text, files, ticket, shared)
    values (p_desk, p_text_id, p_salt, p_text, p_files, n, true)
  )
  insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
  select p_desk, o.value ->> 'workspace', replace(o.value ->> 'lane', '{ticket}', n::text), n,
         o.value -> 'destination', o.value -> 'show', o.value ->> 'key', (o.value -> 'urgent')::boolean
  from jsonb_array_elements(p_outbox) with ordinality as o(value, turn)
  order by o.turn;

  return json_build_object('number', n, 'others', others);
end $$;
--> statement-breakpoint
create function open_tickets_4(p_openings jsonb) returns setof json
language plpgsql
set plan_cache_mode = force_generic_plan as $$
declare
  fresh integer[];
  given record;
begin
  with openings as (
    select * from jsonb_to_recordset(p_openings) as o(place integer, workspace text, event text)
  ), seen as (
    insert into inbox (workspace, event)
    select o.workspace, o.event from openings o order by o.workspace, o.event
    on conflict do nothing
    returning workspace, event
  )
  -- An event that is there twice opens once.
  select array_agg(place) into fresh
  from (select min(o.place) as place from openings o join seen s using (workspace, event)
        group by workspace, event) as first_of_each;

  insert into counters as c (desk, value)
  select o.desk, count(*) from jsonb_to_recordset(p_openings) as o(place integer, desk text)
  where o.place = any (fresh) group by o.desk order by o.desk
  on conflict (desk) do update set value = c.value + excluded.value;

  -- From here on the counters are held: what others opened meanwhile is seen, and nothing is added to it.
  with openings as (
    select o.*, count(*) over (partition by o.desk) as many, row_number() over (
      partition by o.desk, o.requester_workspace, o.requester_id order by o.place) as turn
    from jsonb_to_recordset(p_openings) as o(
      place integer, most integer, since timestamptz, desk text, opened_at timestamptz, requester_workspace text,
      requester_id text, status text, state jsonb, first_due bigint, wake_at timestamptz, opened text, hash text,
      text_id text, salt text, text text, files jsonb, outbox jsonb)
    where o.place = any (fresh)
  ), allowed as (
    -- Of what the same person opens in this batch, each counts for the next.
    select o.* from openings o
    where o.turn <= o.most and not coalesce((
      select t.opened_at > o.since from tickets t
      where t.desk = o.desk and t.requester_workspace = o.requester_workspace and t.requester_id = o.requester_id
      order by t.number desc offset o.most - o.turn limit 1), false)
  ), numbered as (
    select a.*, (c.value - a.many + row_number() over (partition by a.desk order by a.place))::integer as number,
           (select json_agg(o) from (
              select t.number, (select left(x.text, 2000) from texts x
                                where x.desk = t.desk and x.id = t.state #>> '{title,id}') as title
              from tickets t
              where t.desk = a.desk and t.requester_workspace = a.requester_workspace and t.requester_id = a.requester_id
                and t.resolved_at is null
              order by t.number desc limit 20) as o) as others
    from allowed a join counters c on c.desk = a.desk
  ), kept as (
    insert into tickets (desk, number, opened_at, requester_workspace, requester_id, status, state, head, events,
                         first_due, unanswered, unexplained)
    select desk, number, opened_at, requester_workspace, requester_id, status, state, hash, 1, first_due, false, false
    from numbered
  ), looks as (
    insert into deadlines (desk, ticket, subject, due_at)
    select desk, number, 'look', wake_at from numbered where wake_at is not null
  ), happened as (
    insert into ticket_events (desk, ticket, seq, event, at, hash)
    select desk, number, 1, opened, extract(epoch from opened_at) * 1000, hash from numbered
  ), said as (
    insert into texts (desk, id, salt, text, files, ticket, shared)
    select desk, text_id, salt, text, files, number, true from numbered
  ), shown as (
    insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
    select n.desk, o.value ->> 'workspace', replace(o.value ->> 'lane', '{ticket}', n.number::text), n.number,
           o.value -> 'destination', o.value -> 'show', o.value ->> 'key', (o.value -> 'urgent')::boolean
    from numbered n, jsonb_array_elements(n.outbox) with ordinality as o(value, turn)
    order by n.place, o.turn
  )
  select array_agg(place) as places, array_agg(json_build_object('number', number, 'others', others)) as opened
  into given from numbered;

  if cardinality(given.places) is distinct from cardinality(fresh) then
    update counters c set value = c.value - refused.many
    from (select o.desk, count(*) as many from jsonb_to_recordset(p_openings) as o(place integer, desk text)
          where o.place = any (fresh) and not o.place = any (coalesce(given.places, '{}'))
          group by o.desk) as refused
    where c.desk = refused.desk;
  end if;

  return query
    select case when o.place = any (fresh) then coalesce(g.opened, '{"number":0}') end
    from jsonb_to_recordset(p_openings) as o(place integer)
    left join unnest(given.places, given.opened) as g(place, opened) on g.place = o.place
    order by o.place;
end $$;
--> statement-breakpoint
-- As before, with events as they are written. The row must be locked by the caller.
create function write_change_5(
  p_desk text, n integer, p_status text, p_resolved_at timestamptz, p_state jsonb, p_first_due bigint,
  p_unanswered boolean, p_unexplained boolean, p_holder text, p_waits_for text, p_head text, p_count integer,
  p_wake_at timestamptz, p_events jsonb, p_texts jsonb, p_outbox jsonb, p_ended jsonb
) returns void
language plpgsql as $$
begin
  update tickets
  set status = p_status, resolved_at = p_resolved_at, state = p_state, head = p_head, events = p_count,
      first_due = p_first_due, unanswered = p_unanswered, unexplained = p_unexplained, holder = p_holder,
      waits_for = p_waits_for
  where desk = p_desk and number = n;

  if p_wake_at is null then
    delete from deadlines where desk = p_desk and ticket = n;
  else
    insert into deadlines (desk, ticket, subject, due_at) values (p_desk, n, 'look', p_wake_at)
    on conflict (desk, ticket, subject) do update set due_at = excluded.due_at, claimed_until = null;
  end if;

  insert into ticket_events (desk, ticket, seq, event, at, hash)
  select p_desk, n, e.seq, e.event, e.at, e.hash
  from jsonb_to_recordset(p_events) as e(seq integer, event text, at bigint, hash text);

  insert into texts (desk, id, salt, text, files, ticket, shared)
  select p_desk, t.id, t.salt, t.text, t.files, n, coalesce(t.shared, false)
  from jsonb_to_recordset(p_texts) as t(id text, salt text, text text, files jsonb, shared boolean);

  insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
  select p_desk, o.workspace, replace(o.lane, '{ticket}', n::text), n, o.destination, o.show, o.key, o.urgent
  from jsonb_to_recordset(p_outbox) as o(
    workspace text, lane text, destination jsonb, show jsonb, key text, urgent boolean)
  on conflict (desk, ticket, key) where state = 'pending' and key is not null
  do update set show = excluded.show, urgent = outbox.urgent or excluded.urgent;

  if p_ended is not null then
    delete from ended_clocks where desk = p_desk and ticket = n;
    insert into ended_clocks (desk, ticket, kind, cycle, counted_at, missed, stopped_at, used_ms, priority, category)
    select p_desk, n, e.kind, e.cycle, e.counted_at, e.missed, e.stopped_at, e.used_ms, e.priority, e.category
    from jsonb_to_recordset(p_ended) as e(
      kind text, cycle integer, counted_at bigint, missed boolean, stopped_at bigint, used_ms bigint, priority text,
      category text);
  end if;
end $$;
