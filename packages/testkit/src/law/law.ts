import type { LawResult } from './law-result.js';

/** A law as data: what must hold of every subject of a kind, and the check that looks for a counter-example. */
export interface Law<Subject, Manifest = unknown> {
  /** Stable within a major version: `apply.idempotent`. */
  readonly id: string;
  /** What must hold, in one sentence. */
  readonly statement: string;
  /** `stateful` laws do I/O through their subject, so they are tried with fewer cases. */
  readonly state: 'pure' | 'stateful';
  /** The classes of input that a run of some hundred cases must hit: a law that never met them has said nothing. */
  readonly classes: readonly string[];
  /** Decided by what the subject declares of itself, and by nothing else. */
  readonly appliesTo: (manifest: Manifest) => Applicability;
  /** Never rejects because the law fails: that is a result. The same settings give the same result. */
  readonly check: (open: Open<Subject>, settings: LawSettings) => Promise<LawResult>;
}

/** Whether a law applies, and if it does not, why. */
export type Applicability = { readonly applies: true } | { readonly applies: false; readonly reason: string };

/** Opens a fresh subject. Called for every property run: hooks of a test runner do not fire between runs or shrinks. */
export type Open<Subject> = () => Promise<Opened<Subject>>;

/** A subject, and what ends its life. */
export interface Opened<Subject> {
  readonly subject: Subject;
  readonly close: () => Promise<void>;
}

/** How long to look, and where to start: the seed comes from the caller. */
export interface LawSettings {
  readonly cases: number;
  readonly seed: number;
  /** Where a failure was found: with `cases: 1` it runs that one case again. */
  readonly path?: string;
  /** `off` where it only matters whether the law holds: the first counter-example is given as it was found. */
  readonly shrinking?: 'on' | 'off';
}
