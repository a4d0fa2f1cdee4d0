/** One step of the schema. Steps are never changed once released, and only go forward. */
export interface Migration {
  /** Steps count from 1. */
  readonly version: number;
  readonly name: string;
  /** To be carried out in order, in one transaction. */
  readonly statements: readonly string[];
}
