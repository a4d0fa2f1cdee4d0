import type { TemplateVersion } from './template-version.js';

/** A template as it stands: its newest version. Users have no live link to it. */
export interface UserTemplate {
  readonly latest: TemplateVersion;
  /** A deleted template is in no listing; its versions stay as long as a profile stands on one. */
  readonly deleted: boolean;
}
