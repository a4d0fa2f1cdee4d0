import { err, ok, type Result } from '@rollcall/core';
import * as z from 'zod';
import type { StoreProblem } from './store-problem.js';

/** The format of the store's file that this version writes and reads. */
const STORE_FORMAT_VERSION = 1;

/** What the file keeps of one environment. */
export interface StoredEnvironment {
  readonly environment: string;
  /** The Amazon Connect instance that the environment belongs to, once it was used with one. */
  readonly instance?: string | undefined;
  /** Not looked at until the environment is used: the others are kept as they are. */
  readonly state?: unknown;
}

/** Everything that the file keeps. */
export type StoreDocument = readonly StoredEnvironment[];

const formatSchema = z.looseObject({
  format: z.literal('rollcall-store'),
  formatVersion: z.int().positive(),
});
const documentSchema = z.strictObject({
  format: z.literal('rollcall-store'),
  formatVersion: z.literal(STORE_FORMAT_VERSION),
  environments: z.array(
    z.strictObject({ environment: z.string(), instance: z.string().optional(), state: z.unknown() }),
  ),
});

/** Reads the text of a store's file. */
export function parseStoreDocument(path: string, text: string): Result<StoreDocument, StoreProblem> {
  const corrupt = (place: string, expected: string) =>
    err({ code: 'store-corrupt' as const, path, place, expected });
  const json = parseJson(text);
  if (json === undefined) return corrupt('the top', 'JSON');
  const format = formatSchema.safeParse(json.value);
  if (!format.success) return corrupt('the top', 'the mark of a store of Rollcall');
  if (format.data.formatVersion > STORE_FORMAT_VERSION) return err({ code: 'store-newer', path });
  const parsed = documentSchema.safeParse(json.value);
  if (!parsed.success)
    return corrupt(parsed.error.issues[0]?.path.join('.') || 'the top', 'the form of a store');
  const { environments } = parsed.data;
  const names = new Set(environments.map(({ environment }) => environment));
  return names.size === environments.length
    ? ok(environments)
    : corrupt('environments', 'each environment once');
}

/** The text of a store's file. */
export function storeText(environments: StoreDocument): string {
  return `${JSON.stringify({ format: 'rollcall-store', formatVersion: STORE_FORMAT_VERSION, environments })}\n`;
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
