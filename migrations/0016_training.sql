CREATE TABLE "seats" (
	"desk" text NOT NULL,
	"webinar" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"workspace" text NOT NULL,
	"person" text NOT NULL,
	"name" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seats_desk_webinar_at_workspace_person_pk" PRIMARY KEY("desk","webinar","at","workspace","person")
);
