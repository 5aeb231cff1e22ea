CREATE TABLE "rehearsals" (
	"desk" text PRIMARY KEY NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"over_at" timestamp (3) with time zone,
	"over_by" jsonb
);
