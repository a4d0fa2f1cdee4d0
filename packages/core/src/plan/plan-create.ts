import { parseValues } from '../catalog/parse-values.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { SettingValues } from '../catalog/setting-values.js';
import type { Completeness } from '../directory/directory-snapshot.js';
import type { NewDirectoryUserFields } from '../directory/new-directory-user.js';
import { canonicalJson } from '../json/canonical-json.js';
import { looseLogin, parseLogin, type Login } from '../login/login.js';
import type { MatchKey } from '../login/match-key.js';
import { parseIdentity } from '../profile/parse-identity.js';
import type { Identity, Management } from '../profile/user-profile.js';
import { err, ok, type Result } from '../result.js';
import { refOf, type TemplateVersion } from '../template/template-version.js';
import { assemblePlan, type DraftItem, type PlanContext } from './assemble-plan.js';
import { incompleteRead, type IncompleteRead } from './incomplete-read.js';
import type { ItemRefusal } from './item-refusal.js';
import type { KnownLogins } from './known-logins.js';
import type { ItemChange, Plan, PlanItem } from './plan.js';
import { createDirectoryUserStep, type DirectoryRules } from './plan-create-in-directory.js';
import { isSecret, shownValue } from './shown-value.js';
import type { Step } from './step.js';

/** A user to be made from a template: the form of one user, or a row of a roster file. */
export interface NewUser {
  readonly loginName: string;
  readonly identity: Identity;
  readonly template: TemplateVersion;
  /** Who maintains the profile; people here, unless it is said. */
  readonly management?: Management | undefined;
  /** User-scoped values over the template's initial ones. */
  readonly userValues?: Readonly<Record<string, unknown>> | undefined;
  /** The fields of the directory user to be made with it; without them, only the profile is made. */
  readonly directory?: NewDirectoryUserFields | undefined;
}

/** A user who cannot be made, as the caller found out: it keeps its place among the others. */
export interface RefusedNewUser {
  readonly loginName: string;
  readonly refusal: ItemRefusal;
}

/** Users to be made. */
export interface CreateRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  readonly users: readonly (NewUser | RefusedNewUser)[];
  readonly known: KnownLogins;
  /** What the directory demands of new users; `undefined` where none is integrated. */
  readonly rules: DirectoryRules | undefined;
  readonly completeness: Completeness;
}

/** Plans the making of users here and, where their directory fields are given, in the directory. */
export function planCreate(request: CreateRequest): Result<Plan, IncompleteRead> {
  const inDirectory = request.users.some((user) => 'directory' in user && user.directory !== undefined);
  if (inDirectory && !request.completeness.complete) return err(incompleteRead(request.completeness));
  const drafts = withoutContradictions(request.users.map((user) => wishFor(request, user)));
  return ok(assemblePlan(request, { kind: 'create', createInDirectory: inDirectory ? 'yes' : 'no' }, drafts));
}

/** An item with the values of its secrets, which it does not hold itself. */
interface Wish {
  readonly draft: DraftItem;
  readonly secretValues: readonly unknown[];
}

function wishFor(request: CreateRequest, user: NewUser | RefusedNewUser): Wish {
  const draft = draftFor(request, user);
  const secrets = draft.item.steps.flatMap((step) => (step.kind === 'create-profile' ? step.secrets : []));
  const userValues = 'refusal' in user ? undefined : user.userValues;
  return { draft, secretValues: secrets.map((key) => userValues?.[key]) };
}

function draftFor(request: CreateRequest, user: NewUser | RefusedNewUser): DraftItem {
  const login = parseLogin(user.loginName);
  if (login.isErr()) return refusedDraft(looseLogin(user.loginName), login.error);
  if ('refusal' in user) return refusedDraft(login.value, user.refusal);
  return itemFor(request, user, login.value).match(
    (item) => ({ login: login.value, item }),
    (refusal) => refusedDraft(login.value, refusal),
  );
}

function itemFor(request: CreateRequest, user: NewUser, login: Login): Result<PlanItem, ItemRefusal> {
  const { catalog, known, rules } = request;
  const state = known.stateOfProfile(login.key);
  if (state === 'deleted') return err({ code: 'lifecycle-forbids', state });
  if (state !== undefined) return err({ code: 'login-name-taken' });
  const identity = parseIdentity(user.identity);
  if (identity.isErr()) return err(identity.error);
  const values = parseValues(catalog, { scope: 'user', mode: user.template.mode }, user.userValues ?? {});
  if (values.isErr()) return err({ code: 'invalid-settings', problems: values.error });
  const steps: Step[] = [createProfileStep(catalog, user, identity.value, values.value)];
  if (user.directory !== undefined) {
    if (rules === undefined) return err({ code: 'directory-fields-without-user' });
    if (known.directoryUsers(login.key).length > 0) return err({ code: 'already-in-directory' });
    const create = createDirectoryUserStep(login.name, { ...user.directory, ...identity.value }, rules);
    if (create.isErr()) return err(create.error);
    steps.push(create.value, { kind: 'refresh-profile' });
  }
  const changes = changesOf(catalog, user, identity.value, values.value);
  return ok({ loginName: login.name, saw: {}, changes, steps });
}

function createProfileStep(
  catalog: AnyCatalog,
  { template, management }: NewUser,
  identity: Identity,
  values: SettingValues,
): Step {
  const open = Object.entries(values).filter(([key]) => !isSecret(catalog, key));
  return {
    kind: 'create-profile',
    from: 'plan',
    template: refOf(template),
    identity,
    userValues: Object.fromEntries(open),
    secrets: Object.keys(values).filter((key) => isSecret(catalog, key)),
    ...(management?.kind === 'outside' ? { management } : {}),
  };
}

function changesOf(
  catalog: AnyCatalog,
  { template, management }: NewUser,
  identity: Identity,
  values: SettingValues,
): readonly ItemChange[] {
  const names = Object.entries(identity).map(([field, after]): ItemChange => ({ field, after }));
  const settings = Object.entries(values).map(
    ([key, value]): ItemChange => ({ field: `setting.${key}`, after: shownValue(catalog, key, value) }),
  );
  const handed: readonly ItemChange[] =
    management?.kind === 'outside' ? [{ field: 'management', after: management.system }] : [];
  return [{ field: 'template', after: template.name }, ...handed, ...names, ...settings];
}

/** Of users whose login names have one key, only equal ones can be made: they are one user. Others are all refused. */
function withoutContradictions(wishes: readonly Wish[]): readonly DraftItem[] {
  const wanted = new Map<MatchKey, string>();
  const contradictory = new Set<MatchKey>();
  for (const { draft, secretValues } of wishes) {
    if (!isWanted(draft)) continue;
    const { key } = draft.login;
    const text = canonicalJson([draft.item, secretValues]);
    if ((wanted.get(key) ?? text) !== text) contradictory.add(key);
    wanted.set(key, text);
  }
  return wishes.map(({ draft }) => {
    if (!isWanted(draft) || !contradictory.has(draft.login.key)) return draft;
    return refusedDraft(draft.login, { code: 'contradictory-request' });
  });
}

function isWanted({ item }: DraftItem): boolean {
  return item.refusal === undefined;
}

function refusedDraft(login: Login, refusal: ItemRefusal): DraftItem {
  return { login, item: { loginName: login.name, saw: {}, changes: [], steps: [], refusal } };
}
