/** How often an operation was called, and how that went. */
export interface OperationCounter {
  readonly calls: number;
  readonly answered: number;
  readonly refused: number;
  readonly throttled: number;
  readonly failed: number;
  /** When each call arrived, by the simulator's clock. */
  readonly at: readonly number[];
}
