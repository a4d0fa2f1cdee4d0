import { initialConfiguration } from '../apply/apply-template.js';
import { sameConfiguration } from '../apply/canonical-configuration.js';
import { canonicalJson } from '../json/canonical-json.js';
import type { Json } from '../json/json.js';
import { sameJson } from '../json/same-json.js';
import { parseLogin } from '../login/login.js';
import type { Step } from '../plan/step.js';
import { changeConfiguration, type SettingChanges } from '../profile/change-profile.js';
import { parseIdentity } from '../profile/parse-identity.js';
import type { ProfileWrite } from '../profile/profile-store.js';
import type { UserProfile } from '../profile/user-profile.js';
import { refreshProfile } from '../resync/refresh-profile.js';
import { err, ok, type Result } from '../result.js';
import { refusal, stale, type StepContext, type StepHindrance } from './step-context.js';
import { withSecrets } from './with-secrets.js';

/** The profile to be made; nothing if it is made already, and stale if another one has its login name. */
export function createProfile(
  context: StepContext,
  step: Extract<Step, { kind: 'create-profile' }>,
  current: UserProfile | undefined,
): Result<ProfileWrite | undefined, StepHindrance> {
  const { catalog, item, newProfileId, now } = context;
  const directoryUser = step.from === 'directory' ? context.directoryUser : undefined;
  if (step.from === 'directory' && directoryUser?.login.name !== item.loginName)
    return err(stale('directory-user-gone'));
  const login = parseLogin(item.loginName);
  if (login.isErr()) return err(refusal(login.error));
  const identity = parseIdentity(step.identity);
  if (identity.isErr()) return err(refusal(identity.error));
  const version = context.versionOf(step.template);
  return withSecrets(context, { userValues: intentsOf(step.userValues) }, step.secrets).andThen((changes) =>
    changeConfiguration(catalog, initialConfiguration(version), version, changes)
      .mapErr(refusal)
      .andThen((configuration) => {
        const id = current?.id ?? newProfileId();
        const bare: UserProfile = {
          id,
          login: login.value,
          identity: identity.value,
          configuration,
          management: step.management ?? { kind: 'here' },
          version: 1,
        };
        const profile = directoryUser === undefined ? bare : refreshProfile(bare, directoryUser, now);
        if (current === undefined) return ok({ kind: 'insert' as const, profile });
        if (isMadeAlready(current, profile)) return ok(undefined);
        return err(stale('login-name-taken'));
      }),
  );
}

/**
 * The goal of a creation is reached by a profile of the same login and configuration, with the same link if one is
 * wanted. The names and e-mails of a linked one are the directory's, and not the plan's any more.
 */
function isMadeAlready(current: UserProfile, wanted: UserProfile): boolean {
  return (
    current.lifecycle?.deleted === undefined &&
    (wanted.management.kind === 'here' || sameJson(current.management, wanted.management)) &&
    current.login.name === wanted.login.name &&
    sameConfiguration(current.configuration, wanted.configuration) &&
    (wanted.link === undefined || wanted.link.id === current.link?.id) &&
    (current.link !== undefined || canonicalJson(current.identity) === canonicalJson(wanted.identity))
  );
}

function intentsOf(values: Readonly<Record<string, Json>>): SettingChanges {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { kind: 'set' as const, value }]),
  );
}
