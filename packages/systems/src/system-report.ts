import type { LeftReason } from './left.js';
import type { Statement } from './statement.js';
import type { System } from './system-roll.js';

/** How many statements of a system pass, and why the others are left. */
export interface SystemReport {
  readonly id: string;
  readonly statements: number;
  readonly passing: number;
  readonly left: number;
  /** By statement. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly documents: readonly DocumentReport[];
}

/** The same, of one document. */
export interface DocumentReport {
  readonly id: string;
  readonly statements: number;
  readonly passing: number;
  readonly left: number;
}

/** What became of each statement of a system. */
export function systemReport(system: System, passing: ReadonlySet<string>): SystemReport {
  const documents = system.documents.map(({ id, statements }) => ({
    id,
    ...countsOf(system, statements, passing),
  }));
  const reasons = reasonsOf(system);
  const statements = system.documents.flatMap((document) => document.statements);
  return {
    id: system.id,
    ...countsOf(system, statements, passing),
    reasons: Object.fromEntries(reasons.map(([id, { kind, why }]) => [id, `${kind}: ${why}`])),
    documents,
  };
}

/** What is left, in the order of the documents. */
export function reasonsOf({ documents, left }: System): readonly (readonly [string, LeftReason])[] {
  const reasons = new Map<string, LeftReason | undefined>(Object.entries(left));
  return documents.flatMap(({ statements }) =>
    statements.flatMap(({ id }) => {
      const reason = reasons.get(id);
      return reason === undefined ? [] : [[id, reason] as const];
    }),
  );
}

function countsOf(
  { left }: System,
  statements: readonly Statement[],
  passing: ReadonlySet<string>,
): Omit<DocumentReport, 'id'> {
  return {
    statements: statements.length,
    passing: statements.filter(({ id }) => passing.has(id)).length,
    left: statements.filter(({ id }) => Object.hasOwn(left, id)).length,
  };
}
