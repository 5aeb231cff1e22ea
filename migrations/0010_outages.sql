CREATE TABLE "outage_watchers" (
	"desk" text NOT NULL,
	"outage" integer NOT NULL,
	"workspace" text NOT NULL,
	"person" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "outage_watchers_desk_outage_workspace_person_pk" PRIMARY KEY("desk","outage","workspace","person")
);
--> statement-breakpoint
CREATE TABLE "outages" (
	"desk" text NOT NULL,
	"id" integer NOT NULL,
	"state" jsonb NOT NULL,
	"phase" text GENERATED ALWAYS AS (state ->> 'state') STORED,
	CONSTRAINT "outages_desk_id_pk" PRIMARY KEY("desk","id")
);
--> statement-breakpoint
CREATE INDEX "outages_current" ON "outages" USING btree ("desk","id") WHERE state ->> 'state' in ('planned', 'running');