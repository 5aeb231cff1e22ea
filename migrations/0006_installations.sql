CREATE TABLE "installations" (
	"workspace" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"token" text NOT NULL,
	"installed_by" text NOT NULL,
	"scopes" text[] NOT NULL,
	"installed_at" timestamp with time zone DEFAULT now() NOT NULL
);
