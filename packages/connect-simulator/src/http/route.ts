import { connectModel } from '../model/connect-model.js';
import type { OperationName } from '../model/operation-name.js';

/** An operation with the labels of the path that it was called by, still as they came. */
export interface Route {
  readonly operation: OperationName;
  readonly labels: ReadonlyMap<string, string>;
}

interface Template {
  readonly operation: OperationName;
  readonly method: string;
  readonly segments: readonly string[];
}

const templates: readonly Template[] = Object.entries(connectModel.operations).map(
  ([operation, { method, uri }]) => ({
    operation: operation as OperationName,
    method,
    segments: uri.split('/').slice(1),
  }),
);

/** Which operation a method and a path mean. A label may be empty here: that is for the operation to refuse. */
export function findRoute(method: string, path: string): Route | undefined {
  const given = path.split('/').slice(1);
  for (const template of templates) {
    if (template.method !== method) continue;
    const labels = matchSegments(template.segments, given);
    if (labels !== undefined) return { operation: template.operation, labels };
  }
  return undefined;
}

function matchSegments(
  segments: readonly string[],
  given: readonly string[],
): Map<string, string> | undefined {
  if (segments.length !== given.length) return undefined;
  const labels = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? '';
    const label = /^\{(.+)\}$/u.exec(segment)?.[1];
    if (label !== undefined) labels.set(label, value);
    else if (segment !== value) return undefined;
  }
  return labels;
}
