import { statementsOf, type Statement } from './statement.js';
import { s0 } from './statements/s0.js';
import { s1 } from './statements/s1.js';
import { s2 } from './statements/s2.js';
import { s3 } from './statements/s3.js';
import { s4 } from './statements/s4.js';

type IdIn<Sections> = { [Heading in keyof Sections]: keyof Sections[Heading] }[keyof Sections];

/** Number of a statement of one of the documents. */
export type StatementId =
  | IdIn<typeof s0>
  | IdIn<typeof s1>
  | IdIn<typeof s2>
  | IdIn<typeof s3>
  | IdIn<typeof s4>;

/** A page of a vendor, read sentence by sentence. */
export interface StatedDocument {
  readonly id: 'S0' | 'S1' | 'S2' | 'S3' | 'S4';
  readonly title: string;
  readonly statements: readonly Statement[];
}

const stated = (id: StatedDocument['id'], title: string, sections: Parameters<typeof statementsOf>[0]) => {
  return { id, title, statements: statementsOf(sections) } satisfies StatedDocument;
};

/** The documents, by number. */
export const documents = {
  S0: stated('S0', 'Symbee Connect, user administration', s0),
  S1: stated('S1', 'Symbee Connect, questions and answers', s1),
  S2: stated('S2', 'SmartAgent, maintenance in the Amazon Connect console', s2),
  S3: stated('S3', 'NeonNow, user management', s3),
  S4: stated('S4', 'Connectel, users', s4),
} as const satisfies Record<StatedDocument['id'], StatedDocument>;
