CREATE TABLE "breach_notices" (
	"desk" text NOT NULL,
	"post" timestamp (3) with time zone NOT NULL,
	"ticket" integer NOT NULL,
	"clock" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "breach_notices_desk_post_ticket_clock_pk" PRIMARY KEY("desk","post","ticket","clock")
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"desk" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"facts" text NOT NULL,
	CONSTRAINT "digests_desk_at_pk" PRIMARY KEY("desk","at")
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"desk" text NOT NULL,
	"id" text NOT NULL,
	"ticket" integer NOT NULL,
	"kind" text NOT NULL,
	"owed_to" jsonb NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"owner" jsonb,
	"done_at" timestamp (3) with time zone,
	"done_by" jsonb,
	CONSTRAINT "promises_desk_id_pk" PRIMARY KEY("desk","id")
);
--> statement-breakpoint
CREATE TABLE "rota_overrides" (
	"desk" text NOT NULL,
	"number" integer NOT NULL,
	"level" integer NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL,
	"person" text,
	"by" jsonb NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "rota_overrides_desk_number_pk" PRIMARY KEY("desk","number")
);
--> statement-breakpoint
ALTER TABLE "tickets"
	ADD COLUMN "first_due" bigint GENERATED ALWAYS AS (first_due(state)) STORED,
	ADD COLUMN "unanswered" boolean GENERATED ALWAYS AS (is_unanswered(state)) STORED,
	ADD COLUMN "unexplained" boolean GENERATED ALWAYS AS (is_unexplained(state)) STORED,
	ADD COLUMN "holder" text GENERATED ALWAYS AS (state #>> '{work,assignee,id}') STORED,
	ADD COLUMN "waits_for" text GENERATED ALWAYS AS (state #>> '{hold,for}') STORED;--> statement-breakpoint
CREATE INDEX "promises_open" ON "promises" USING btree ("desk","due_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "tickets_due" ON "tickets" USING btree ("desk","first_due") WHERE first_due is not null;--> statement-breakpoint
CREATE INDEX "tickets_unanswered" ON "tickets" USING btree ("desk","number") WHERE unanswered;--> statement-breakpoint
CREATE INDEX "tickets_unexplained" ON "tickets" USING btree ("desk","resolved_at") WHERE unexplained;--> statement-breakpoint
CREATE INDEX "tickets_at_work" ON "tickets" USING btree ("desk","status","waits_for","holder","number") WHERE resolved_at is null;