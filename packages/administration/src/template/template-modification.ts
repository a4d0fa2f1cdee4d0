import type { Intent } from '@rollcall/core';

/** What is to be different in the next version of a template. A cleared value returns to the catalog's default. */
export interface TemplateModification {
  readonly name?: string;
  readonly description?: string;
  readonly mode?: string;
  readonly values?: Readonly<Record<string, Intent<unknown>>>;
  readonly initialValues?: Readonly<Record<string, Intent<unknown>>>;
}
