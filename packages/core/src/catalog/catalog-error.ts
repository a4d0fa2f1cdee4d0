import { catalogKeyRule } from './catalog-key.js';
import type { UnsuitableSchema } from './unsuitable-schema.js';

/** Why a definition is not a catalog. */
export type CatalogError =
  | { readonly code: 'malformed-catalog'; readonly expected: string }
  | {
      readonly code: 'invalid-catalog-key';
      readonly of: 'group' | 'section' | 'setting' | 'mode';
      readonly key: string;
    }
  | { readonly code: 'catalog-without-modes' }
  | { readonly code: 'duplicate-mode'; readonly mode: string }
  | { readonly code: 'unknown-default-mode'; readonly mode: string }
  | { readonly code: 'catalog-without-settings' }
  | { readonly code: 'duplicate-setting'; readonly setting: string }
  | { readonly code: 'setting-without-modes'; readonly setting: string }
  | { readonly code: 'unknown-setting-mode'; readonly setting: string; readonly mode: string }
  | ({ readonly code: 'unsuitable-schema'; readonly setting: string } & UnsuitableSchema)
  | { readonly code: 'invalid-default'; readonly setting: string; readonly expected: string };

/** A sentence that says what is wrong and what to do. It shows no default. */
export function renderCatalogError(error: CatalogError): string {
  switch (error.code) {
    case 'malformed-catalog':
      return `This is not the definition of a catalog. Expected ${error.expected}.`;
    case 'invalid-catalog-key':
      return `"${error.key}" cannot name a ${error.of}. Use ${catalogKeyRule}.`;
    case 'catalog-without-modes':
      return 'The catalog has no modes. Name at least one.';
    case 'duplicate-mode':
      return `Mode "${error.mode}" is named twice. Name each mode once.`;
    case 'unknown-default-mode':
      return `The default mode "${error.mode}" is not among the modes. Add it to them, or choose one of them.`;
    case 'catalog-without-settings':
      return 'The catalog has no settings. Add at least one.';
    case 'duplicate-setting':
      return `Setting "${error.setting}" stands in the catalog twice. Keys are unique in the whole catalog: rename one.`;
    case 'setting-without-modes':
      return `Setting "${error.setting}" exists in no mode. Name its modes, or leave \`modes\` out to mean all of them.`;
    case 'unknown-setting-mode':
      return `Setting "${error.setting}" names the mode "${error.mode}", which the catalog does not have.`;
    case 'unsuitable-schema':
      return renderUnsuitableSchema(error);
    case 'invalid-default':
      return `The default of setting "${error.setting}" is refused by its own schema. Expected ${error.expected}.`;
    default:
      return error satisfies never;
  }
}

function renderUnsuitableSchema(error: UnsuitableSchema & { readonly setting: string }): string {
  const place = error.path === '' ? '' : ` at ${error.path}`;
  return `The schema of setting "${error.setting}" uses ${error.construct}${place}. ${advice[error.reason]}`;
}

const advice: { readonly [Reason in UnsuitableSchema['reason']]: string } = {
  'alters-values': 'A schema takes a value as it is or refuses it: alter values before they are set.',
  'takes-absence':
    'Absence is no value: leave it out, and let the default say what holds where nothing is set.',
  'takes-other-than-json': 'Values are JSON without null: use text, numbers, booleans, arrays and objects.',
  'takes-anything': 'Say which values it takes.',
  asynchronous: 'A value is checked at once: use a check that is not asynchronous.',
  'not-understood': 'Its meaning cannot be compared or checked here: use one of the common schemas.',
  'never-ends': 'The schema makes new schemas without end: refer to one schema from within itself.',
};
