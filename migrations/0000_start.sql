CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"fence" bigint NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"desk" text NOT NULL,
	"workspace" text NOT NULL,
	"ref" text NOT NULL,
	"ticket" integer NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "messages_desk_workspace_ref_pk" PRIMARY KEY("desk","workspace","ref")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"desk" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"workspace" text NOT NULL,
	"lane" text NOT NULL,
	"ticket" integer NOT NULL,
	"destination" jsonb NOT NULL,
	"show" jsonb NOT NULL,
	"key" text,
	"urgent" boolean NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"fence" bigint,
	"available_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"started_at" timestamp with time zone,
	"ref" text,
	"problem" text,
	CONSTRAINT "outbox_desk_id_pk" PRIMARY KEY("desk","id")
);
--> statement-breakpoint
CREATE TABLE "time_offset" (
	"id" integer PRIMARY KEY NOT NULL,
	"ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "playground_events" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "playground_events_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" text NOT NULL,
	"inbound" jsonb NOT NULL,
	CONSTRAINT "playground_events_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "playground_files" (
	"message" bigint NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"alt" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "playground_files_message_position_pk" PRIMARY KEY("message","position")
);
--> statement-breakpoint
CREATE TABLE "playground_forms" (
	"person" text NOT NULL,
	"form" text NOT NULL,
	"content" jsonb NOT NULL,
	"channel" text NOT NULL,
	"thread" bigint,
	CONSTRAINT "playground_forms_person_form_pk" PRIMARY KEY("person","form")
);
--> statement-breakpoint
CREATE TABLE "playground_memberships" (
	"channel" text NOT NULL,
	"person" text NOT NULL,
	"joined" boolean NOT NULL,
	CONSTRAINT "playground_memberships_channel_person_pk" PRIMARY KEY("channel","person")
);
--> statement-breakpoint
CREATE TABLE "playground_messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "playground_messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"thread" bigint,
	"reader" text,
	"author" text NOT NULL,
	"text" text,
	"card" jsonb,
	"delivery_key" text,
	"at" timestamp (3) with time zone NOT NULL,
	"edited" boolean DEFAULT false NOT NULL,
	"deleted" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "playground_reactions" (
	"message" bigint NOT NULL,
	"emoji" text NOT NULL,
	"person" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "playground_reactions_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "playground_reactions_message_emoji_person_pk" PRIMARY KEY("message","emoji","person")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"desk" text NOT NULL,
	"hash" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "documents_desk_hash_pk" PRIMARY KEY("desk","hash")
);
--> statement-breakpoint
CREATE TABLE "policy_drafts" (
	"desk" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"desk" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"terms" jsonb NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL,
	CONSTRAINT "policy_versions_desk_version_pk" PRIMARY KEY("desk","version")
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"desk" text NOT NULL,
	"ticket" integer NOT NULL,
	"kind" text NOT NULL,
	"cycle" integer NOT NULL,
	"target_ms" bigint NOT NULL,
	"target_clock" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"used_ms" bigint NOT NULL,
	"warned" integer NOT NULL,
	"breached_at" timestamp (3) with time zone,
	"running_since" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"calendar" text,
	"stopped_at" timestamp (3) with time zone,
	CONSTRAINT "clocks_desk_ticket_kind_cycle_pk" PRIMARY KEY("desk","ticket","kind","cycle")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"desk" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"desk" text NOT NULL,
	"ticket" integer NOT NULL,
	"subject" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"claimed_until" timestamp with time zone,
	CONSTRAINT "deadlines_desk_ticket_subject_pk" PRIMARY KEY("desk","ticket","subject")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"workspace" text NOT NULL,
	"event" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "inbox_workspace_event_pk" PRIMARY KEY("workspace","event")
);
--> statement-breakpoint
CREATE TABLE "openings" (
	"desk" text NOT NULL,
	"workspace" text NOT NULL,
	"person" text NOT NULL,
	"recent" timestamp (3) with time zone[] NOT NULL,
	CONSTRAINT "openings_desk_workspace_person_pk" PRIMARY KEY("desk","workspace","person")
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"desk" text NOT NULL,
	"id" text NOT NULL,
	"salt" text NOT NULL,
	"text" text,
	CONSTRAINT "texts_desk_id_pk" PRIMARY KEY("desk","id")
);
--> statement-breakpoint
CREATE TABLE "ticket_events" (
	"desk" text NOT NULL,
	"ticket" integer NOT NULL,
	"seq" integer NOT NULL,
	"event" jsonb NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ticket_events_desk_ticket_seq_pk" PRIMARY KEY("desk","ticket","seq")
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"desk" text NOT NULL,
	"number" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"requester_workspace" text NOT NULL,
	"requester_id" text NOT NULL,
	"requester_name" text NOT NULL,
	"origin" jsonb NOT NULL,
	"title_id" text NOT NULL,
	"title_hash" text NOT NULL,
	"priority" text NOT NULL,
	"plan" text,
	"policy_version" integer NOT NULL,
	"work" jsonb NOT NULL,
	"ladder" jsonb NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"rating" smallint,
	"head" text NOT NULL,
	"events" integer NOT NULL,
	"status" text GENERATED ALWAYS AS (work ->> 'status') STORED,
	"assignee_id" text GENERATED ALWAYS AS (work -> 'assignee' ->> 'id') STORED,
	CONSTRAINT "tickets_desk_number_pk" PRIMARY KEY("desk","number")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "messages_key" ON "messages" USING btree ("desk","ticket","key");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_fold" ON "outbox" USING btree ("desk","ticket","key") WHERE state = 'pending' and key is not null;--> statement-breakpoint
CREATE INDEX "outbox_lanes" ON "outbox" USING btree ("workspace","lane","id") WHERE state in ('pending', 'sending', 'ambiguous');--> statement-breakpoint
CREATE UNIQUE INDEX "playground_messages_delivery_key" ON "playground_messages" USING btree ("delivery_key") WHERE delivery_key is not null;--> statement-breakpoint
CREATE INDEX "playground_messages_place" ON "playground_messages" USING btree ("channel","thread","id");--> statement-breakpoint
CREATE INDEX "clocks_running" ON "clocks" USING btree ("desk","due_at") WHERE running_since is not null;--> statement-breakpoint
CREATE INDEX "clocks_breached" ON "clocks" USING btree ("desk","breached_at") WHERE breached_at is not null;--> statement-breakpoint
CREATE INDEX "deadlines_due" ON "deadlines" USING btree ("due_at","desk");--> statement-breakpoint
CREATE INDEX "inbox_seen" ON "inbox" USING brin ("seen_at");--> statement-breakpoint
CREATE INDEX "tickets_open" ON "tickets" USING btree ("desk","number") WHERE work ->> 'status' <> 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_of_requester" ON "tickets" USING btree ("desk","requester_workspace","requester_id","number");