CREATE TABLE "seals" (
	"desk" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"hash" text NOT NULL,
	"tickets" integer NOT NULL,
	CONSTRAINT "seals_desk_at_pk" PRIMARY KEY("desk","at")
);
--> statement-breakpoint
CREATE INDEX "ticket_events_at" ON "ticket_events" USING brin (((event ->> 'at')::bigint));