import {
  candidatesOf,
  documentedLoginNameLimits,
  existence,
  lifecycleState,
  planApply,
  planChangeLifecycle,
  planChangeManagement,
  planConfirmLink,
  planCreate,
  planCreateInDirectory,
  planDelete,
  planEdit,
  planEditDirectory,
  planReinstate,
  planResync,
  planSuspend,
  targetOfRow,
  type ExistenceRow,
  type ExistenceView,
  type Identity,
  type NewDirectoryUserFields,
  type Plan,
  type RoutingProfileId,
  type SecurityProfileId,
  type TemplateVersion,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { changesIn } from '../../apply/some-action.js';
import { versionAmong } from '../../plan/some-environment.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import type { Wish } from './some-wish.js';

/** Who is where now. */
export async function viewOf({ origin, ports }: IntegratedRunSubject): Promise<ExistenceView> {
  const snapshot = orThrow(await ports.directory.snapshot());
  const { items } = orThrow(await ports.profiles.entries());
  const profiles = items.flatMap((entry) => (entry.place === 'profile' ? [entry.profile] : []));
  return existence({ origin, directory: snapshot, profiles });
}

/** The plan for a wish, from what is read now; `undefined` where there is nobody to whom it could apply. */
export async function planFor(
  subject: IntegratedRunSubject,
  versions: readonly TemplateVersion[],
  wish: Wish,
): Promise<Plan | undefined> {
  const { catalog, origin, ports } = subject;
  const { rows, completeness } = await viewOf(subject);
  const context = { catalog, origin, manifest: ports.directory.manifest };
  const versionOf = versionAmong(versions);
  const targets = rows.map(targetOfRow);
  const rules = { identityType: 'connect-managed', loginNames: documentedLoginNameLimits } as const;
  switch (wish.kind) {
    case 'apply': {
      const template = versions[wish.index % versions.length]!;
      return planApply({ ...context, ...wish, template, targets, versionOf });
    }
    case 'edit':
    case 'maintain': {
      const identity = wish.kind === 'edit' ? wish.identity : {};
      const wanted = { ...changesIn(catalog, wish.changes), identity };
      const edits = targets.map((target) => ({ target, changes: wanted }));
      const { identityType } = rules;
      return planEdit({ ...context, action: wish.kind, edits, versionOf, identityType });
    }
    case 'edit-directory':
      return planEditDirectory({ ...context, ...wish, targets, identityType: rules.identityType });
    case 'create': {
      const users = wish.loginNames.map((loginName) => ({
        loginName,
        identity: newIdentity,
        template: versions[0]!,
        directory: wish.there === 'yes' ? newFields : undefined,
      }));
      return orThrow(planCreate({ ...context, users, known: knownIn(rows), rules, completeness }));
    }
    case 'create-in-directory':
      return orThrow(
        planCreateInDirectory({
          ...context,
          rules,
          targets,
          fields: newFields,
          known: knownIn(rows),
          completeness,
        }),
      );
    case 'delete':
      return orThrow(planDelete({ ...context, ...wish, targets, completeness }));
    case 'resync':
      return planResync({ ...context, rows });
    case 'confirm-link':
      return somePair(rows, wish.index)
        .map((pair) => planConfirmLink({ ...context, rows, pair }))
        .find((planned) => planned.isOk())?.value;
    case 'change-lifecycle':
      return planChangeLifecycle({ ...context, ...wish, targets });
    case 'suspend':
      return planSuspend({ ...context, ...wish, targets });
    case 'reinstate':
      return planReinstate({ ...context, targets, references: orThrow(await ports.directory.references()) });
    case 'change-management':
      return planChangeManagement({ ...context, ...wish, targets });
    default:
      return wish satisfies never;
  }
}

/** What profiles have who can be made in the directory. */
export const newIdentity: Identity = { firstName: 'New', lastName: 'One', email: 'new@x.org' };

const newFields: NewDirectoryUserFields = {
  routingProfileId: 'r1' as RoutingProfileId,
  securityProfileIds: ['s1' as SecurityProfileId],
};

function knownIn(rows: readonly ExistenceRow[]) {
  const profiles = rows.flatMap((row) => candidatesOf(row).profiles);
  const users = rows.flatMap((row) => candidatesOf(row).directory);
  return {
    stateOfProfile: (key: string) => {
      const found = profiles.find(({ login }) => login.key === key);
      return found && lifecycleState(found);
    },
    directoryUsers: (key: string) => users.filter(({ login }) => login.key === key),
  };
}

/** Every directory user with every profile, beginning somewhere. */
function somePair(rows: readonly ExistenceRow[], start: number) {
  const profiles = rows.flatMap((row) => candidatesOf(row).profiles);
  const users = rows.flatMap((row) => candidatesOf(row).directory);
  const pairs = users.flatMap((user) =>
    profiles.map((profile) => ({ directory: user.id, profile: profile.id })),
  );
  const at = pairs.length === 0 ? 0 : start % pairs.length;
  return [...pairs.slice(at), ...pairs.slice(0, at)];
}
