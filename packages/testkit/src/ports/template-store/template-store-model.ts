import { compareCodePoints, type TemplateId, type TemplateVersion, type UserTemplate } from '@rollcall/core';
import { nameKey } from './some-templates.js';

/** What can be written to a template store. */
export type TemplateWrite =
  | { readonly kind: 'add'; readonly template: TemplateVersion }
  | { readonly kind: 'save'; readonly template: TemplateVersion; readonly expectedVersion: number }
  | { readonly kind: 'delete'; readonly id: TemplateId; readonly expectedVersion: number };

interface Row {
  readonly versions: readonly TemplateVersion[];
  readonly deleted: boolean;
}

/** What a template store should hold, by the plainest means. */
export class TemplateStoreModel {
  readonly #rows = new Map<TemplateId, Row>();

  /** Every version there ever was. */
  get versions(): readonly TemplateVersion[] {
    return [...this.#rows.values()].flatMap(({ versions }) => versions);
  }

  get(id: TemplateId): UserTemplate | undefined {
    const row = this.#rows.get(id);
    const latest = row?.versions.at(-1);
    return row === undefined || latest === undefined ? undefined : { latest, deleted: row.deleted };
  }

  getByName(name: string): UserTemplate | undefined {
    return this.list().find(({ latest }) => nameKey(latest.name) === nameKey(name));
  }

  /** Live templates by name key, then id. */
  list(): readonly UserTemplate[] {
    const key = ({ latest }: UserTemplate): string => nameKey(latest.name);
    return [...this.#rows.keys()]
      .map((id) => this.get(id))
      .filter((template) => template !== undefined)
      .filter(({ deleted }) => !deleted)
      .toSorted((a, b) => compareCodePoints(key(a), key(b)) || compareCodePoints(a.latest.id, b.latest.id));
  }

  /** Carries out a write; `ok`, or the code of the rule that forbids it. */
  write(write: TemplateWrite): string {
    const id = write.kind === 'delete' ? write.id : write.template.id;
    const now = this.get(id);
    if (write.kind === 'add') {
      if (this.#isTaken(write.template)) return 'template-name-taken';
      if (now !== undefined) return 'invalid-request';
    } else {
      if (now === undefined || now.deleted) return 'template-not-found';
      if (now.latest.version !== write.expectedVersion) return 'version-conflict';
      if (write.kind === 'save' && this.#isTaken(write.template)) return 'template-name-taken';
    }
    const versions = this.#rows.get(id)?.versions ?? [];
    if (write.kind === 'delete') this.#rows.set(id, { versions, deleted: true });
    else this.#rows.set(id, { versions: [...versions, write.template], deleted: false });
    return 'ok';
  }

  #isTaken({ id, name }: TemplateVersion): boolean {
    return (this.getByName(name)?.latest.id ?? id) !== id;
  }
}
