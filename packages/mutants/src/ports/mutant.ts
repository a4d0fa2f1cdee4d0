import type { Open } from '@rollcall/testkit';

/** A faulty implementation: a right one with a plausible mistake in it. */
export interface Mutant<Subject> {
  readonly id: string;
  /** What somebody got wrong. */
  readonly mistake: string;
  readonly mutate: (subject: Subject) => Subject;
}

/** Opens the mutant in place of what it was made from. */
export function openMutant<Subject>(open: Open<Subject>, { mutate }: Mutant<Subject>): Open<Subject> {
  return async () => {
    const { subject, close } = await open();
    return { subject: mutate(subject), close };
  };
}
