-- What is looked through by `find`. The words of a text stand beside it, with its desk as one of them, in no language:
-- no stems, everything in small letters, and what joins words in addresses and numbers parts them.
create function words_of(desk text, said text) returns tsvector
language plpgsql immutable parallel safe as $$
begin
  if said is null then return null; end if;
  return array_to_tsvector(array['@' || desk])
    || strip(to_tsvector('simple', translate(lower(left(said, 20000)), './:@-_+=#%&?,;!"''()[]{}<>|~*\\^`', repeat(' ', 32))));
end $$;
--> statement-breakpoint
CREATE TABLE "snippets" (
	"desk" text NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"by" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "snippets_desk_name_pk" PRIMARY KEY("desk","name")
);
--> statement-breakpoint
ALTER TABLE "texts" ADD COLUMN "ticket" integer;--> statement-breakpoint
ALTER TABLE "texts" ADD COLUMN "shared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- What was written before belongs to the ticket whose history names it.
UPDATE "texts" SET ticket = said.ticket, shared = said.shared
FROM (
  SELECT desk, ticket, coalesce(event #>> '{title,id}', event #>> '{text,id}') AS id,
         event ->> 'type' IN ('opened', 'wrote', 'replied', 'asked', 'resolved')
           OR (event ->> 'type' = 'revised' AND event ->> 'was' <> 'noted') AS shared
  FROM "ticket_events"
) said
WHERE said.id IS NOT NULL AND texts.desk = said.desk AND texts.id = said.id;
--> statement-breakpoint
ALTER TABLE "texts" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (words_of(desk, text)) STORED;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "tags" jsonb GENERATED ALWAYS AS (nullif(state -> 'tags', '[]')) STORED;--> statement-breakpoint
CREATE INDEX "texts_of_ticket" ON "texts" USING btree ("desk","ticket");--> statement-breakpoint
CREATE INDEX "texts_words" ON "texts" USING gin ("words");--> statement-breakpoint
CREATE INDEX "tickets_tagged" ON "tickets" USING gin ("tags") WHERE tags is not null;
--> statement-breakpoint
-- The same statements as before, with the ticket that a text belongs to and who reads it.
create or replace function open_ticket_3(
  p_workspace text, p_event text, p_most integer, p_since timestamptz,
  p_desk text, p_opened_at timestamptz, p_requester_workspace text, p_requester_id text, p_status text,
  p_state jsonb, p_first_due bigint, p_wake_at timestamptz, p_opened jsonb, p_hash text,
  p_text_id text, p_salt text, p_text text, p_files jsonb, p_outbox jsonb
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

  insert into tickets (desk, number, opened_at, requester_workspace, requester_id, status, state, head, events,
                       first_due, unanswered, unexplained)
  values (p_desk, n, p_opened_at, p_requester_workspace, p_requester_id, p_status, p_state, p_hash, 1,
          p_first_due, false, false);

  if p_wake_at is not null then
    insert into deadlines (desk, ticket, subject, due_at) values (p_desk, n, 'look', p_wake_at);
  end if;

  insert into ticket_events (desk, ticket, seq, event, hash) values (p_desk, n, 1, p_opened, p_hash);
  insert into texts (desk, id, salt, text, files, ticket, shared)
  values (p_desk, p_text_id, p_salt, p_text, p_files, n, true);

  -- A loop of plain inserts costs less than an insert of a set for the two or three rows that there are.
  for i in 0 .. jsonb_array_length(p_outbox) - 1 loop
    one := p_outbox -> i;
    insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
    values (p_desk, one ->> 'workspace', replace(one ->> 'lane', '{ticket}', n::text), n, one -> 'destination',
            one -> 'show', one ->> 'key', (one -> 'urgent')::boolean);
  end loop;

  return n;
end $$;
--> statement-breakpoint
create or replace function write_change_3(
  p_desk text, n integer, p_status text, p_resolved_at timestamptz, p_state jsonb, p_first_due bigint,
  p_unanswered boolean, p_unexplained boolean, p_holder text, p_waits_for text, p_head text, p_count integer,
  p_wake_at timestamptz, p_events jsonb, p_texts jsonb, p_outbox jsonb
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

  insert into ticket_events (desk, ticket, seq, event, hash)
  select p_desk, n, e.seq, e.event, e.hash
  from jsonb_to_recordset(p_events) as e(seq integer, event jsonb, hash text);

  insert into texts (desk, id, salt, text, files, ticket, shared)
  select p_desk, t.id, t.salt, t.text, t.files, n, coalesce(t.shared, false)
  from jsonb_to_recordset(p_texts) as t(id text, salt text, text text, files jsonb, shared boolean);

  insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
  select p_desk, o.workspace, replace(o.lane, '{ticket}', n::text), n, o.destination, o.show, o.key, o.urgent
  from jsonb_to_recordset(p_outbox) as o(
    workspace text, lane text, destination jsonb, show jsonb, key text, urgent boolean)
  on conflict (desk, ticket, key) where state = 'pending' and key is not null
  do update set show = excluded.show, urgent = outbox.urgent or excluded.urgent;
end $$;
--> statement-breakpoint
create or replace function open_tickets_2(p_openings jsonb) returns setof integer
language plpgsql as $$
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
      requester_id text, status text, state jsonb, first_due bigint, wake_at timestamptz, opened jsonb, hash text,
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
    select a.*, (c.value - a.many + row_number() over (partition by a.desk order by a.place))::integer as number
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
    insert into ticket_events (desk, ticket, seq, event, hash) select desk, number, 1, opened, hash from numbered
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
  select array_agg(place) as places, array_agg(number) as numbers into given from numbered;

  if cardinality(given.places) is distinct from cardinality(fresh) then
    update counters c set value = c.value - refused.many
    from (select o.desk, count(*) as many from jsonb_to_recordset(p_openings) as o(place integer, desk text)
          where o.place = any (fresh) and not o.place = any (coalesce(given.places, '{}'))
          group by o.desk) as refused
    where c.desk = refused.desk;
  end if;

  return query
    select case when o.place = any (fresh) then coalesce(g.number, 0) end
    from jsonb_to_recordset(p_openings) as o(place integer)
    left join unnest(given.places, given.numbers) as g(place, number) on g.place = o.place
    order by o.place;
end $$;
