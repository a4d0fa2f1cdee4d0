import type { TemplateVersion, UserProfile } from '@rollcall/core';

/** A version of the schema that people have data in. Once released nothing of this is changed. */
export interface ReleasedVersion {
  readonly version: number;
  /** That of its step in the schema `rollcall`, as `migrate` notes it down. */
  readonly fingerprint: string;
  /** What people may have put in, as SQL of that version for one transaction for each environment. */
  readonly data: (schema: string) => Readonly<Record<string, string>>;
  /** What every later version reads of it. */
  readonly kept: Readonly<Record<string, Kept>>;
}

/** What an environment holds. */
export interface Kept {
  readonly instance?: string;
  readonly profiles: readonly UserProfile[];
  readonly templates: readonly TemplateVersion[];
}
