import { expect, test } from 'vitest';
import type { StatementId } from '../src/documents.js';
import { showingTitle } from '../src/showing-title.js';

type Body = () => void | Promise<void>;

/** What registers a test whose title and assertions stand elsewhere. */
const register: (title: string, body: Body) => void = test;

/** A test that shows statements: `statement('S0-18', 'S0-20')('a template has one of three modes', async () => { … })`. */
export function statement(first: StatementId, ...more: readonly StatementId[]) {
  return (shown: string, body: Body): void =>
    register(showingTitle([first, ...more], shown), () => {
      expect.hasAssertions();
      return body();
    });
}
