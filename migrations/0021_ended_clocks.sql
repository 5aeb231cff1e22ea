-- What clocks came to stands in rows of its own, so that weeks of it are counted without a document being read. Written
-- first and given its keys afterwards, which then need not be kept up for each row.
CREATE TABLE "ended_clocks" (
	"desk" text NOT NULL,
	"ticket" integer NOT NULL,
	"kind" text NOT NULL,
	"cycle" integer NOT NULL,
	"counted_at" bigint NOT NULL,
	"missed" boolean NOT NULL,
	"stopped_at" bigint,
	"used_ms" bigint NOT NULL,
	"priority" text NOT NULL,
	"category" text
);
--> statement-breakpoint
INSERT INTO "ended_clocks"
SELECT t.desk, t.number, c.kind, c.cycle, coalesce(c."breachedAt", c.at), c."breachedAt" IS NOT NULL, c.at,
       round(c."usedMs"), t.state ->> 'priority', t.state ->> 'category'
FROM "tickets" t
CROSS JOIN LATERAL jsonb_to_recordset(t.state -> 'clocks') AS c(
  kind text, cycle integer, "breachedAt" bigint, at bigint, "usedMs" float8)
WHERE coalesce(c."breachedAt", c.at) IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "ended_clocks" ADD CONSTRAINT "ended_clocks_desk_ticket_kind_cycle_pk" PRIMARY KEY("desk","ticket","kind","cycle");--> statement-breakpoint
CREATE INDEX "ended_clocks_counted" ON "ended_clocks" USING btree ("desk","counted_at");--> statement-breakpoint
DROP INDEX "tickets_due";--> statement-breakpoint
CREATE INDEX "tickets_due" ON "tickets" USING btree ("desk","first_due","number") WHERE first_due is not null;--> statement-breakpoint
drop function write_change_3;
--> statement-breakpoint
-- As before, with the rows of its ended clocks; null where none of them changes. The row must be locked by the caller.
create function write_change_4(
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

  if p_ended is not null then
    delete from ended_clocks where desk = p_desk and ticket = n;
    insert into ended_clocks (desk, ticket, kind, cycle, counted_at, missed, stopped_at, used_ms, priority, category)
    select p_desk, n, e.kind, e.cycle, e.counted_at, e.missed, e.stopped_at, e.used_ms, e.priority, e.category
    from jsonb_to_recordset(p_ended) as e(
      kind text, cycle integer, counted_at bigint, missed boolean, stopped_at bigint, used_ms bigint, priority text,
      category text);
  end if;
end $$;
