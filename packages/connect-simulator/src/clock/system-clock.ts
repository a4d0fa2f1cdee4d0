import type { SimulatorClock } from './simulator-clock.js';

/** The machine's own time. */
export const systemClock: SimulatorClock = { now: () => Date.now() };
