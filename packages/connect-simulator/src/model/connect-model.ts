import table from './connect-model.json' with { type: 'json' };
import type { OperationName } from './operation-name.js';
import type { Shape } from './shape.js';

/** How an operation travels, and which errors AWS declares for it. */
export interface OperationModel {
  readonly method: string;
  readonly uri: string;
  readonly successCode: number;
  readonly input: string;
  readonly output?: string;
  readonly errors: Readonly<Record<string, number>>;
}

export interface ConnectModel {
  readonly source: {
    readonly release: string;
    readonly file: string;
    readonly licence: string;
    readonly sha256: string;
    readonly apiVersion: string;
  };
  readonly operations: Readonly<Record<OperationName, OperationModel>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** AWS's own description of the operations, as far as the simulator speaks them; `source` says where it is from. */
export const connectModel = table as ConnectModel;
