import type * as core from '@rollcall/core';
import type {
  Completeness,
  DirectoryLink,
  DirectoryUser,
  DirectoryUserId,
  DisorderedInput,
  ExistenceRow,
  Origin,
  ProfileEntry,
  ProfileId,
  Result,
} from '@rollcall/core';

/** Pages of one side, in order. */
export type Pages<Item> = AsyncIterable<Result<readonly Item[], never>>;

/** What is joined page by page. */
export interface PagedInput {
  readonly origin: Origin;
  readonly completeness: Completeness;
  readonly directory: Pages<DirectoryUser>;
  readonly profiles: Pages<ProfileEntry>;
}

/** The functions that the laws of existence are about. */
export interface ExistenceSubject
  extends Pick<typeof core, 'existence' | 'sortRows' | 'compareEntries' | 'entriesOf'> {
  readonly sortDirectoryUsers: (users: readonly DirectoryUser[]) => readonly DirectoryUser[];
  /** The streaming join of pages that are sorted. */
  readonly joinSortedPages: (
    input: PagedInput,
  ) => AsyncIterable<Result<readonly ExistenceRow[], DisorderedInput>>;
  /** The link that confirms a pair, or why it cannot be confirmed. */
  readonly confirmLink: (
    rows: Iterable<ExistenceRow>,
    pair: { readonly directory: DirectoryUserId; readonly profile: ProfileId },
  ) => Result<DirectoryLink, { readonly code: string }>;
}
