import { openPure, type Law, type LawSettings } from '@rollcall/testkit';

/** A subject with a mistake. */
export interface Mutant<Subject> {
  readonly id: string;
  readonly what: string;
  readonly subject: Subject;
  readonly expectedToBeKilledBy: readonly string[];
}

/** Which laws killed a mutant. */
export interface MutantFate {
  readonly id: string;
  readonly what: string;
  readonly killedBy: readonly string[];
}

/** The functions that each law uses of its subject. */
type MembersUsed<Subject> = ReadonlyMap<Law<Subject>, ReadonlySet<PropertyKey>>;

/** Which laws kill each of the mutants. */
export async function lawTable<Subject extends object>(
  real: Subject,
  laws: readonly Law<Subject>[],
  mutants: readonly Mutant<Subject>[],
  settings: LawSettings,
): Promise<readonly MutantFate[]> {
  const used = await membersUsedBy(real, laws, settings);
  const fates: MutantFate[] = [];
  for (const mutant of mutants) fates.push(await fateOf(real, used, mutant, settings));
  return fates;
}

/** Finds out what each law uses. */
export async function membersUsedBy<Subject extends object>(
  real: Subject,
  laws: readonly Law<Subject>[],
  settings: LawSettings,
): Promise<MembersUsed<Subject>> {
  const used = new Map<Law<Subject>, ReadonlySet<PropertyKey>>();
  for (const law of laws) used.set(law, await membersUsed(real, law, settings));
  return used;
}

/** Runs against a mutant the laws that use one of its faulty functions: others cannot tell it from the real one. */
export async function fateOf<Subject extends object>(
  real: Subject,
  used: MembersUsed<Subject>,
  { id, what, subject, expectedToBeKilledBy }: Mutant<Subject>,
  settings: LawSettings,
): Promise<MutantFate> {
  const faulty = (Object.keys(real) as (keyof Subject)[]).filter((name) => subject[name] !== real[name]);
  const killedBy: string[] = [];
  for (const [law, members] of used) {
    if (!faulty.some((name) => members.has(name))) continue;
    // The law that is there for the mutant looks harder, so that the table does not hang on one seed.
    const cases = expectedToBeKilledBy.includes(law.id) ? 1000 : settings.cases;
    const result = await law.check(openPure(subject), { ...settings, cases, shrinking: 'off' });
    if (result.failure !== undefined) killedBy.push(law.id);
  }
  return { id, what, killedBy };
}

async function membersUsed<Subject extends object>(
  real: Subject,
  law: Law<Subject>,
  settings: LawSettings,
): Promise<ReadonlySet<PropertyKey>> {
  const used = new Set<PropertyKey>();
  const watched = new Proxy(real, {
    get: (target, name) => {
      used.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  await law.check(openPure(watched), { ...settings, cases: 300 });
  return used;
}

/** One line for each mutant, with the laws that kill it. */
export function renderTable(fates: readonly MutantFate[]): string {
  const width = Math.max(...fates.map(({ id }) => id.length));
  return fates
    .map(({ id, killedBy }) => `${id.padEnd(width)}  ${killedBy.join(', ') || 'SURVIVES'}`)
    .join('\n');
}
