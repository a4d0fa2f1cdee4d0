/** One measured figure against its goal. */
export interface BenchResult {
  readonly id: string;
  readonly value: number;
  readonly unit: 'ratio' | 'MB' | 'calls' | 'writes' | 'users' | 's';
  readonly goal: string;
  readonly holds: boolean;
}

const ROUNDS = 7;

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How long one call takes, in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** So often both are run before they are measured: the compiler is busy with the first calls. */
const WARM_UP = 3;

/**
 * The time of one piece of work over that of another, as the median of ratios within a round: both run in each round, in
 * turns that alternate, after a garbage collection, so that a machine which slows down slows both.
 */
export async function ratioOf(
  ours: () => unknown,
  reference: () => unknown,
  rounds = ROUNDS,
): Promise<number> {
  for (let call = 0; call < WARM_UP; call += 1) {
    await ours();
    await reference();
  }
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [a, b] = round % 2 === 0 ? [ours, reference] : [reference, ours];
    collect();
    const first = await timeOf(a);
    collect();
    const second = await timeOf(b);
    ratios.push(round % 2 === 0 ? first / second : second / first);
  }
  return median(ratios);
}

/** A ratio that may be at most so much. */
export function atMost(
  id: string,
  value: number,
  limit: number,
  unit: BenchResult['unit'] = 'ratio',
): BenchResult {
  return { id, value: rounded(value), unit, goal: `at most ${limit}`, holds: value <= limit };
}

/** A ratio that has to be at least so much. */
export function atLeast(id: string, value: number, limit: number): BenchResult {
  return { id, value: rounded(value), unit: 'ratio', goal: `at least ${limit}`, holds: value >= limit };
}

/** Collects garbage, where Node was started with `--expose-gc`. */
export function collect(): void {
  globalThis.gc?.();
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
