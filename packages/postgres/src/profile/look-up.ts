/** Which profiles are looked up: those of names in a parameter, by a column that tells profiles apart. */
export interface LookUp {
  readonly schema: string;
  readonly by: 'id' | 'login_key' | 'link_id';
  /** The place of the parameter, a list of texts. */
  readonly names: string;
  /** What is read of profile `l`. */
  readonly columns: string;
  readonly rest?: string;
}

/**
 * The profiles `p` of some names in environment `$1`, in the order of the names. Each name is one search in the index of its
 * column: a plain `any` would be planned by how many profiles the planner believes an environment to have, and on a database
 * that was not analysed since it has grown, it would read them all for every batch.
 */
export function lookUp({ schema, by, names, columns, rest = '' }: LookUp): string {
  return `unnest(${names}::text[]) as n (name)
cross join lateral (
  select ${columns} from ${schema}.profiles l where l.environment = $1 and l.${by} = n.name limit 1${rest}
) p`;
}
