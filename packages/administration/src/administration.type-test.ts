import { clear, set, type Directory, type ExistenceView, type Plan, type ProfileRule } from '@rollcall/core';
import type { Actor } from '@rollcall/core/authorization';
import type { exampleCatalog } from '@rollcall/core/example-catalog';
import type {
  AnyUserAdministration,
  HostAdministration,
  IntegratedUserAdministration,
  Run,
  RunReport,
  UserAdministration,
} from '@rollcall/administration';
import { createUserAdministration, type AdministrationOptions } from '@rollcall/administration';

type Catalog = typeof exampleCatalog;

declare const standalone: UserAdministration<Catalog>;
declare const integrated: IntegratedUserAdministration<Catalog>;
declare const decidedAtRunTime: AnyUserAdministration<Catalog>;
declare const options: AdministrationOptions<Catalog>;
declare const directory: Directory;
declare const perhaps: Directory | undefined;
declare const anyRule: ProfileRule;
declare const plan: Plan;
declare const run: Run;
declare const report: RunReport;
declare const view: ExistenceView;

// Without a directory, what needs one does not exist.
// @ts-expect-error existence
void standalone.existence;
// @ts-expect-error resync
void standalone.planResync;
// @ts-expect-error creation, edits and assignments in the directory
void standalone.directory;
// @ts-expect-error promotion
void standalone.templates.planApply({ template: { name: 'a' }, users: { where: {} }, promote: 'include' });
// @ts-expect-error deletion from the directory
void standalone.users.planDelete({ users: { where: {} }, from: 'here-and-directory' });
// @ts-expect-error a person’s decision about a link
void standalone.planConfirmLink;
// @ts-expect-error directory settings of a new user
void standalone.users.planCreate([{ loginName: 'a', template: { name: 'a' }, directory: {} }]);
// @ts-expect-error directory settings of imported users
void standalone.users.planImport([], { directory: {} });
// @ts-expect-error users by the rows of an existence view
void standalone.users.planDelete({ users: { view } });
// @ts-expect-error a filter by presence
void standalone.templates.planApply({ template: { name: 'a' }, users: { where: { presence: 'both' } } });

// A template without a mode has the default one, and the catalog's defaults.
void standalone.templates.add({ name: 'a', description: 'b', initialValues: {} });
// @ts-expect-error which values there are follows from the mode
void standalone.templates.add({ name: 'a', values: {} });

// What was handed in decides, and where that is not known, `integrated` does.
createUserAdministration(options) satisfies UserAdministration<Catalog>;
createUserAdministration({ ...options, directory }) satisfies IntegratedUserAdministration<Catalog>;
createUserAdministration({ ...options, directory: perhaps }) satisfies AnyUserAdministration<Catalog>;
// Rules of any catalog leave it what it is.
createUserAdministration({ ...options, rules: [anyRule] }) satisfies UserAdministration<Catalog>;
// @ts-expect-error the tag has to be asked first
void decidedAtRunTime.existence();
if (decidedAtRunTime.integrated) void decidedAtRunTime.existence();
// @ts-expect-error where it is not integrated, there is no directory
else void decidedAtRunTime.directory;

// A plan is no run, and a run is no plan.
integrated.execute(plan);
// @ts-expect-error a run cannot be executed
integrated.execute(run);
// @ts-expect-error nor can what has become of one
integrated.execute(report);
// @ts-expect-error nor can what a planner answers, before its errors were looked at
integrated.execute(integrated.planResync());
// @ts-expect-error a plan has not happened
void plan.finished;
// @ts-expect-error and has no status
void plan.status;
// @ts-expect-error a plan is no run
plan satisfies Run;
// @ts-expect-error nothing is run at once: a dry run is not a flag
integrated.execute(plan, { dryRun: true });

// The catalog types templates, edits and reads.
void standalone.templates.add({ name: 'a', mode: 'unison', values: { meetingRecording: true } });
// @ts-expect-error a setting outside the mode
void standalone.templates.add({ name: 'a', mode: 'engagement', values: { meetingRecording: true } });
// @ts-expect-error a wrong value
void standalone.templates.add({ name: 'a', mode: 'unison', values: { meetingRecording: 'yes' } });
// @ts-expect-error a user-scoped setting among the template's values
void standalone.templates.add({ name: 'a', mode: 'unison', values: { extension: '12' } });
// @ts-expect-error an unknown mode
void standalone.templates.add({ name: 'a', mode: 'agent' });
const { planMaintain, planEdit } = standalone.users;
void planMaintain([{ loginName: 'a', userValues: { extension: set('12') } }]);
// @ts-expect-error a template-scoped setting in bulk maintain
void planMaintain([{ loginName: 'a', userValues: { theme: set('dark') } }]);
// @ts-expect-error an unknown setting
void planEdit('a', { overrides: { them: clear } });

// Whoever acts has the same administration, and nobody else's.
declare const host: HostAdministration<IntegratedUserAdministration<Catalog>>;
declare const hostHere: HostAdministration<UserAdministration<Catalog>>;
declare const actor: Actor;
createUserAdministration(options) satisfies HostAdministration<UserAdministration<Catalog>>;
createUserAdministration({ ...options, directory }) satisfies typeof host;
const acting = await host.actingAs(actor);
acting._unsafeUnwrap() satisfies IntegratedUserAdministration<Catalog>;
// @ts-expect-error acting has no acting
void acting._unsafeUnwrap().actingAs;
// @ts-expect-error whether somebody has access has to be asked first
void acting.users;
// @ts-expect-error nor is there a directory where none is integrated
void (await hostHere.actingAs(actor))._unsafeUnwrap().directory;
// @ts-expect-error an actor is told apart by kind
void host.actingAs({ system: 'SCIM' });

// Rules see the settings of the catalog by mode.
const rule: ProfileRule<Catalog> = ({ settingsAfter }) => {
  const settings = settingsAfter();
  // @ts-expect-error the mode has to be asked first
  void settings?.values.meetingRecording;
  return settings?.mode === 'unison' && settings.values.meetingRecording
    ? { rule: 'no-recording' }
    : undefined;
};
createUserAdministration({ ...options, rules: [rule, (() => undefined) satisfies ProfileRule] });
