/** The environment has no profile of this login name. */
export interface NoSuchUser {
  readonly code: 'no-such-user';
}
