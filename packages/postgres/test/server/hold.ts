import pg from 'pg';

/** Where writes come to a stop: profiles of these login names wait in the statement, and in the commit. */
export const HELD = { inStatement: 'middle', inCommit: 'middle of a commit', full: 'middle of a full disk' };
const LOCK = 4711;

/** Puts into a schema what holds such writes, and what has no room for one. */
export async function installHolds(admin: pg.Pool, schema: string): Promise<void> {
  const when = (login: string): string => `for each row when (new.login_name = '${login}')`;
  await admin.query(`create function ${schema}.hold() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(${LOCK});
  return new;
end $$;
create function ${schema}.full() returns trigger language plpgsql as $$
begin
  raise exception 'no room for %', new.login_name using errcode = '53100', detail = new.login_key;
end $$;
create trigger hold before insert on ${schema}.profiles ${when(HELD.inStatement)}
  execute function ${schema}.hold();
create constraint trigger hold_commit after insert on ${schema}.profiles deferrable initially deferred
  ${when(HELD.inCommit)} execute function ${schema}.hold();
create trigger full_disk before insert on ${schema}.profiles ${when(HELD.full)}
  execute function ${schema}.full()`);
}

/** Holds writes until it is let go, or its connection is lost. */
export async function hold(config: pg.PoolConfig): Promise<() => Promise<void>> {
  const client = new pg.Client(config);
  client.on('error', () => {});
  await client.connect();
  await client.query(`select pg_advisory_lock(${LOCK})`);
  return () => client.end();
}

/** The processes of the server that are held. */
export async function heldPids(admin: pg.Pool): Promise<readonly number[]> {
  const text = "select pid from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory'";
  return (await admin.query<{ pid: number }>(text)).rows.map(({ pid }) => pid);
}
