CREATE TABLE "playground_readers" (
	"person" text PRIMARY KEY NOT NULL,
	"locale" text NOT NULL
);
