/** A fraction of the sizes of the goals, for trying out a change: what it prints proves nothing. */
const scale = Number(process.env.ROLLCALL_BENCH_SCALE ?? '1');

/** How many there are of what. */
export const sizes = {
  /** Whom bulk work is for. */
  users: Math.round(100_000 * scale),
  /** Profiles of the environment whose pages are read. */
  profiles: Math.round(1_000_000 * scale),
  /** Further environments in the same tables, with a hundred profiles each. */
  environments: 999,
};
