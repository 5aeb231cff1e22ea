CREATE TABLE "questions" (
	"desk" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"asked_at" timestamp (3) with time zone NOT NULL,
	"text" text NOT NULL,
	"tier" text NOT NULL,
	"section" text,
	"ending" text,
	CONSTRAINT "questions_desk_id_pk" PRIMARY KEY("desk","id")
);
--> statement-breakpoint
CREATE INDEX "questions_asked" ON "questions" USING btree ("desk","asked_at");