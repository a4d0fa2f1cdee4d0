import { err, ok, parseEnvironmentId, type EnvironmentId, type Result } from '@rollcall/core';
import * as z from 'zod';
import { copied } from '../copied.js';
import { loadState, type InvalidMemoryState } from './load-state.js';
import { MEMORY_STATE_FORMAT_VERSION, type MemoryState } from './memory-state.js';
import { profileSchema } from './profile-schema.js';
import { templateSchema } from './template-schema.js';

const stateSchema = z.strictObject({
  formatVersion: z.literal(MEMORY_STATE_FORMAT_VERSION, `${MEMORY_STATE_FORMAT_VERSION}`),
  environment: z.custom<EnvironmentId>(
    (value) => parseEnvironmentId(value).isOk(),
    'the id of an environment',
  ),
  templates: z.array(templateSchema),
  profiles: z.array(profileSchema),
});

/** Reads a state back, such as `JSON.parse` gives it: its form, and every rule that the stores keep. */
export function parseMemoryState(input: unknown): Result<MemoryState, InvalidMemoryState> {
  const parsed = stateSchema.safeParse(input);
  if (!parsed.success) return err(problemOf(parsed.error));
  // Zod types optional members as possibly `undefined`; in the copy they are absent.
  const state = copied(parsed.data) as MemoryState;
  return loadState(state).andThen(() => ok(state));
}

/** The first problem, in words that do not repeat the document: it holds personal data. */
function problemOf({ issues }: z.ZodError): InvalidMemoryState {
  const [issue] = issues;
  const path = issue?.path.map((part) => (typeof part === 'number' ? part : String(part))) ?? [];
  return { code: 'invalid-memory-state', path, expected: expectedOf(issue) };
}

function expectedOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'a state';
  if (issue.code === 'custom' || issue.code === 'invalid_value') return issue.message;
  return issue.code === 'invalid_type' ? issue.expected : issue.code.replaceAll('_', ' ');
}
