-- Added empty and given its default afterwards: a default that is worked out for each row would rewrite the table.
ALTER TABLE "outbox" ADD COLUMN "queued_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "queued_at" SET DEFAULT clock_timestamp();--> statement-breakpoint
CREATE INDEX "outbox_dead" ON "outbox" USING btree ("workspace","id") WHERE state = 'dead';
