import type { Applicability, Law, LawResult, LawSettings, Open } from '@rollcall/testkit';

/** A law together with the one subject that it is to be checked of. */
export interface EnrolledLaw {
  readonly law: Pick<Law<never>, 'id' | 'statement' | 'state' | 'classes'>;
  readonly applicability: Applicability;
  readonly check: (settings: LawSettings) => Promise<LawResult>;
}

/** An implementation of something that laws are about, with these laws. */
export interface Enrolment {
  /** What the laws are about: `Directory`. */
  readonly subject: string;
  /** Who it is by: `memory`. */
  readonly adapter: string;
  /** The part of the usual number of cases that it is given: where a case takes calls over HTTP, a smaller one. */
  readonly share: number;
  /** The most cases of one law, however long the run. */
  readonly most: number;
  /** Why it cannot be run on this machine; `undefined` where it can. */
  readonly hindrance: () => Promise<string | undefined>;
  readonly laws: readonly EnrolledLaw[];
}

const nothing = async (): Promise<undefined> => undefined;

/** Enrols an implementation. */
export function enrolment<Subject, Manifest>(
  subject: string,
  adapter: string,
  enrolled: {
    readonly manifest: Manifest;
    readonly open: Open<Subject>;
    readonly laws: readonly Law<Subject, Manifest>[];
    readonly share?: number;
    readonly most?: number;
    readonly hindrance?: () => Promise<string | undefined>;
  },
): Enrolment {
  const { manifest, open, laws, share = 1, most = Number.POSITIVE_INFINITY, hindrance = nothing } = enrolled;
  const bound = laws.map((law) => ({
    law,
    applicability: law.appliesTo(manifest),
    check: (settings: LawSettings) => law.check(open, settings),
  }));
  return { subject, adapter, share, most, hindrance, laws: bound };
}

/** Of a thousand cases, how many a law is given: opening a stateful subject takes its time. */
const perThousand = { pure: 1000, stateful: 200 };

/** How many cases a law is given where a thousand, or so many, are asked for. */
export function casesOf(
  { law }: EnrolledLaw,
  { share, most }: Pick<Enrolment, 'share' | 'most'>,
  asked = 1000,
): number {
  return Math.min(most, Math.ceil((asked * perThousand[law.state] * share) / 1000));
}
