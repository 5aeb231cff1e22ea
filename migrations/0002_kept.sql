CREATE TABLE "kept" (
	"desk" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"id" text NOT NULL,
	"value" jsonb NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kept_desk_kind_subject_id_pk" PRIMARY KEY("desk","kind","subject","id")
);
--> statement-breakpoint
CREATE INDEX "kept_until" ON "kept" USING btree ("desk","until");