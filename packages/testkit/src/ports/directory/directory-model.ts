import {
  changedDirectoryUser,
  type DirectoryChange,
  type DirectoryUser,
  type DirectoryUserId,
  type NewDirectoryUser,
} from '@rollcall/core';

/** What a directory should hold, by the plainest means. */
export class DirectoryModel {
  readonly #users = new Map<DirectoryUserId, DirectoryUser>();

  get users(): readonly DirectoryUser[] {
    return [...this.#users.values()];
  }

  has(loginName: string): boolean {
    return this.users.some(({ login }) => login.name === loginName);
  }

  /** The user of that number, counted round; `undefined` if there is none. */
  at(index: number): DirectoryUser | undefined {
    return this.users[index % this.#users.size];
  }

  /** What was not given to a new user is for the directory to say: there, `told` holds. */
  create(told: DirectoryUser, { fields }: NewDirectoryUser): void {
    this.#users.set(told.id, { ...told, fields: { ...told.fields, ...fields } });
  }

  update(user: DirectoryUser, change: DirectoryChange): void {
    this.#users.set(user.id, changedDirectoryUser(user, change));
  }

  delete(id: DirectoryUserId): void {
    this.#users.delete(id);
  }
}
