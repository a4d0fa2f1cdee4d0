import type { TemplateVersion } from '../template/template-version.js';
import type { UserProfile } from './user-profile.js';

/** A profile together with the template version that it stands on. */
export interface StandingProfile {
  readonly profile: UserProfile;
  readonly beneath: TemplateVersion;
}
