-- What the lists of managers look for in a ticket's state. Generated columns hold the answers.

-- Epoch ms at which the first running clock is due; null where none runs.
create function first_due(state jsonb) returns bigint
language sql immutable parallel safe as $$
  select min((clock -> 'dueAt')::bigint)
  from jsonb_array_elements(state -> 'clocks') as clock
  where clock ->> 'phase' = 'running'
$$;
--> statement-breakpoint
-- Nobody has it, although people were called for it.
create function is_unanswered(state jsonb) returns boolean
language sql immutable parallel safe as $$
  select state #>> '{work,status}' = 'new'
    and (state #>> '{ladder,phase}' in ('running', 'lapsed')
      or (state #>> '{ladder,phase}' = 'ended' and state #>> '{ladder,why}' = 'exhausted'))
$$;
--> statement-breakpoint
-- It is resolved, was late, and nobody has said why.
create function is_unexplained(state jsonb) returns boolean
language sql immutable parallel safe as $$
  select state #>> '{work,status}' = 'resolved' and exists (
    select from jsonb_array_elements(state -> 'clocks') as clock
    where clock -> 'breachedAt' <> 'null' and not exists (
      select from jsonb_array_elements(coalesce(state -> 'reasons', '[]')) as reason
      where reason -> 'clock' = clock -> 'kind' and reason -> 'cycle' = clock -> 'cycle'))
$$;
