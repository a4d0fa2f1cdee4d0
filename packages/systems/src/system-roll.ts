import { documents, type StatedDocument } from './documents.js';
import type { Left } from './left.js';
import { connectelLeft } from './left/connectel.js';
import { neonNowLeft } from './left/neon-now.js';
import { smartAgentLeft } from './left/smart-agent.js';
import { symbeeLeft } from './left/symbee.js';

/** A product whose user administration is expressed on Rollcall. Its suites stand in `test/<id>`. */
export interface System {
  readonly id: string;
  readonly name: string;
  readonly documents: readonly StatedDocument[];
  readonly left: Left;
}

/** Every system. */
export const systems: readonly System[] = [
  { id: 'symbee', name: 'Symbee Connect', documents: [documents.S0, documents.S1], left: symbeeLeft },
  {
    id: 'smart-agent',
    name: 'SmartAgent, in the Amazon Connect console',
    documents: [documents.S2],
    left: smartAgentLeft,
  },
  { id: 'neon-now', name: 'NeonNow', documents: [documents.S3], left: neonNowLeft },
  { id: 'connectel', name: 'Connectel', documents: [documents.S4], left: connectelLeft },
];
