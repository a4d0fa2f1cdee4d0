/** Tells the simulator's time, in milliseconds since the epoch. Quotas, lags and tokens' lives are counted by it. */
export interface SimulatorClock {
  readonly now: () => number;
}
