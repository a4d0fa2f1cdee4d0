import { compareCodePoints, ok, type ExistenceRow, type Result } from '@rollcall/core';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';
import { withRows } from './with-rows.js';

const { existence, joinSortedPages, sortDirectoryUsers, compareEntries, confirmLink } = coreSubject;

export const existenceMutants: readonly CoreMutant[] = [
  mutant(
    'existence.exactly-once',
    'third-candidate-lost',
    'an ambiguous row has two candidates of a side at most',
    {
      ...withRows((row) => {
        if (row.presence !== 'ambiguous') return [row];
        const { directory, profiles } = row.candidates;
        return [{ ...row, candidates: { directory: directory.slice(0, 2), profiles: profiles.slice(0, 2) } }];
      }),
    },
  ),
  mutant('existence.exactly-once', 'gone-left-out', 'a profile whose link is gone has no row', {
    ...withRows((row) => (row.presence === 'profile-only' && row.link === 'gone' ? [] : [row])),
  }),
  mutant('existence.counts', 'candidates-counted', 'of an ambiguous row every candidate is counted', {
    existence: (input) => {
      const view = existence(input);
      const crowds = view.rows.flatMap((row) => (row.presence === 'ambiguous' ? [row.candidates] : []));
      const ambiguous = crowds.reduce(
        (sum, { directory, profiles }) => sum + directory.length + profiles.length,
        0,
      );
      return { ...view, counts: { ...view.counts, ambiguous } };
    },
  }),
  mutant('existence.order-free', 'candidates-as-told', 'candidates stand in the order of the input', {
    existence: (input) => {
      const view = existence(input);
      const told = (id: string) => input.directory.users.findIndex((user) => user.id === id);
      const rows = view.rows.map((row): ExistenceRow => {
        if (row.presence !== 'ambiguous') return row;
        const directory = row.candidates.directory.toSorted((a, b) => told(a.id) - told(b.id));
        return { ...row, candidates: { ...row.candidates, directory } };
      });
      return { ...view, rows };
    },
  }),
  mutant('existence.streaming', 'page-upside-down', 'the rows of a page are handed out from its end', {
    joinSortedPages: async function* (input) {
      for await (const page of joinSortedPages(input)) yield page.map((rows) => rows.toReversed());
    },
  }),
  mutant(
    'existence.streaming',
    'group-cut-by-page',
    'what follows in the next page is not joined with what was before',
    {
      joinSortedPages: async function* (input) {
        for await (const page of input.directory) {
          yield* joinSortedPages({ ...input, directory: only(page), profiles: only(ok([])) });
        }
        yield* joinSortedPages({ ...input, directory: only(ok([])) });
      },
    },
  ),
  mutant('existence.disorder', 'sorts-for-itself', 'the streaming join sorts its input', {
    joinSortedPages: async function* (input) {
      const users = await allOf(input.directory);
      const entries = await allOf(input.profiles);
      yield* joinSortedPages({
        ...input,
        directory: only(ok([...new Set(sortDirectoryUsers(users))])),
        profiles: only(ok([...new Set(entries)].toSorted(compareEntries))),
      });
    },
  }),
  mutant(
    'existence.evidence',
    'by-skeleton',
    'one user and one profile that look alike are taken for one person',
    {
      ...withRows((row) => {
        if (row.presence !== 'ambiguous' || row.reason !== 'equal-skeletons') return [row];
        const { directory, profiles } = row.candidates;
        const [user, profile] = [directory[0], profiles[0]];
        if (user === undefined || profile === undefined || directory.length + profiles.length > 2)
          return [row];
        const { origin } = row;
        return [
          { presence: 'both', origin, directory: user, profile, evidence: 'equal-keys', differences: [] },
        ];
      }),
    },
  ),
  mutant('existence.ambiguity', 'look-alikes', 'equal keys are told as logins that merely look alike', {
    ...withRows((row) =>
      row.presence === 'ambiguous' && row.reason === 'equal-keys'
        ? [{ ...row, reason: 'equal-skeletons' }]
        : [row],
    ),
  }),
  mutant('existence.ambiguity', 'twins', 'twins of one side are told as equal keys of both', {
    ...withRows((row) =>
      row.presence === 'ambiguous' && row.reason === 'same-key-twins'
        ? [{ ...row, reason: 'equal-keys' }]
        : [row],
    ),
  }),
  mutant('existence.ambiguity', 'twins-apart', 'twins of the directory have a row each', {
    ...withRows((row) => {
      if (row.presence !== 'ambiguous' || row.reason !== 'same-key-twins') return [row];
      const { origin, candidates } = row;
      return candidates.directory.map((directory) => ({ presence: 'directory-only', origin, directory }));
    }),
  }),
  mutant('existence.login-taken', 'hindrance-untold', 'it is not told that a login is taken', {
    ...withRows((row) => {
      if (row.presence !== 'directory-only') return [row];
      const { hindrance: _, ...rest } = row;
      return [rest];
    }),
  }),
  mutant('existence.absence', 'incomplete-proves', 'an incomplete read proves absence', {
    ...withRows((row) => {
      if (row.presence !== 'profile-only' || row.evidence === 'absent') return [row];
      return [{ ...row, evidence: 'absent' }];
    }),
  }),
  mutant('existence.differences', 'tags-not-compared', 'tags are not compared', {
    ...withRows((row) => {
      if (row.presence !== 'both') return [row];
      return [{ ...row, differences: row.differences.filter(({ field }) => field !== 'tags') }];
    }),
  }),
  mutant('existence.lean-read', 'lean-not-compared', 'logins are compared only where every field was read', {
    ...withRows((row) => {
      if (row.presence !== 'both' || row.directory.unread.length === 0) return [row];
      return [{ ...row, differences: row.differences.filter(({ field }) => field !== 'login') }];
    }),
  }),
  mutant('existence.own-profiles', 'white-space-differs', 'white space around a login is a difference', {
    ...withRows((row) => {
      if (row.presence !== 'both' || row.directory.login.name === row.directory.login.name.trim())
        return [row];
      const login = {
        field: 'login',
        reason: 'login-case',
        profile: row.profile.login.name,
        directory: row.directory.login.name,
      } as const;
      return [{ ...row, differences: [login, ...row.differences.filter(({ field }) => field !== 'login')] }];
    }),
  }),
  mutant(
    'existence.confirmed-link',
    'login-of-profile',
    'the link keeps the login of the profile, not of the user',
    {
      confirmLink: (rows, pair) => {
        const all = [...rows];
        return confirmLink(all, pair).map((link) => {
          const profiles = all.flatMap((row) =>
            'profile' in row ? [row.profile] : row.presence === 'ambiguous' ? row.candidates.profiles : [],
          );
          return { ...link, login: profiles.find(({ id }) => id === pair.profile)?.login ?? link.login };
        });
      },
    },
  ),
  mutant('existence.confirmed-link', 'first-candidate', 'the link is to the first user of the row', {
    confirmLink: (rows, pair) => {
      const all = [...rows];
      return confirmLink(all, pair).map((link) => {
        const row = all.find(
          (one) =>
            one.presence === 'ambiguous' && one.candidates.directory.some(({ id }) => id === pair.directory),
        );
        const first =
          row?.presence === 'ambiguous'
            ? row.candidates.directory.toSorted((a, b) => compareCodePoints(a.id, b.id))[0]
            : undefined;
        return first === undefined ? link : { id: first.id, login: first.login };
      });
    },
  }),
];

async function* only<Page>(page: Page): AsyncGenerator<Page> {
  yield page;
}

async function allOf<Item, E>(pages: AsyncIterable<Result<readonly Item[], E>>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of pages) items.push(...page.unwrapOr([]));
  return items;
}
