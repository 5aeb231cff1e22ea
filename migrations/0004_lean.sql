-- All that the core knows of a ticket moves into one document, its clocks included, and a ticket has one
-- deadline. What people and time wrote so far is carried over. Processes of the version before cannot work
-- with these tables: they are to be stopped first.
ALTER TABLE "tickets" RENAME TO "tickets_before";--> statement-breakpoint
ALTER TABLE "tickets_before" DROP CONSTRAINT "tickets_desk_number_pk";--> statement-breakpoint
DROP INDEX "tickets_open";--> statement-breakpoint
DROP INDEX "tickets_of_requester";--> statement-breakpoint
CREATE TABLE "tickets" (
	"desk" text NOT NULL,
	"number" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"requester_workspace" text NOT NULL,
	"requester_id" text NOT NULL,
	"status" text NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"state" jsonb NOT NULL,
	"head" text NOT NULL,
	"events" integer NOT NULL,
	CONSTRAINT "tickets_desk_number_pk" PRIMARY KEY("desk","number")
);
--> statement-breakpoint
CREATE FUNCTION pg_temp.ms(at timestamptz) RETURNS bigint LANGUAGE sql AS
	$$ select (extract(epoch from at) * 1000)::bigint $$;--> statement-breakpoint
INSERT INTO "tickets" (desk, number, opened_at, requester_workspace, requester_id, status, resolved_at, state, head, events)
SELECT desk, number, opened_at, requester_workspace, requester_id, status,
       case status when 'resolved' then to_timestamp((work ->> 'at')::float8 / 1000) end,
       jsonb_build_object(
         'openedAt', pg_temp.ms(opened_at),
         'requester', jsonb_build_object('workspace', requester_workspace, 'id', requester_id, 'name', requester_name),
         'origin', origin,
         'title', jsonb_build_object('id', title_id, 'hash', title_hash),
         'priority', priority,
         'plan', plan,
         'policyVersion', policy_version,
         'work', work,
         'answeredAt', pg_temp.ms(answered_at),
         'rating', rating,
         'ladder', ladder,
         'clocks', (
           select coalesce(jsonb_agg(
             jsonb_build_object(
               'kind', kind, 'cycle', cycle, 'target', jsonb_build_object('ms', target_ms, 'clock', target_clock),
               'startedAt', pg_temp.ms(started_at), 'usedMs', used_ms, 'warned', warned,
               'breachedAt', pg_temp.ms(breached_at)) ||
             case when running_since is null
               then jsonb_build_object('phase', 'stopped', 'at', pg_temp.ms(stopped_at))
               else jsonb_build_object('phase', 'running', 'since', pg_temp.ms(running_since),
                                       'dueAt', pg_temp.ms(due_at), 'calendar', calendar)
             end
             order by cycle, kind), '[]')
           from clocks where clocks.desk = its.desk and clocks.ticket = its.number)),
       head, events
FROM "tickets_before" its;--> statement-breakpoint
DROP TABLE "tickets_before";--> statement-breakpoint
DROP TABLE "clocks";--> statement-breakpoint
DROP TABLE "openings";--> statement-breakpoint
DELETE FROM "deadlines" later USING "deadlines" sooner
WHERE later.ticket > 0 AND sooner.desk = later.desk AND sooner.ticket = later.ticket
  AND (sooner.due_at, sooner.subject) < (later.due_at, later.subject);--> statement-breakpoint
UPDATE "deadlines" SET subject = 'look', claimed_until = null WHERE ticket > 0;--> statement-breakpoint
CREATE INDEX "tickets_open" ON "tickets" USING btree ("desk","number") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "tickets_resolved" ON "tickets" USING btree ("desk","resolved_at") WHERE resolved_at is not null;--> statement-breakpoint
CREATE INDEX "tickets_of_requester" ON "tickets" USING btree ("desk","requester_workspace","requester_id","number");
