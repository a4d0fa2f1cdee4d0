import type { ConnectOperations } from './connect-shapes.js';

/** An operation that the simulator speaks. */
export type OperationName = keyof ConnectOperations;
