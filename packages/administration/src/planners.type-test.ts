import type { Directory, ProfileStore, TemplateStore } from '@rollcall/core';
import type { Context, PlanningContext, ReadableDirectory } from './context.js';
import { integratedPlanners } from './integrated-administration.js';
import { standalonePlanners } from './standalone-administration.js';

declare const planning: PlanningContext;
declare const context: Context;

// Every `plan…` method is made of what cannot write: no other port reaches it.
integratedPlanners satisfies (given: PlanningContext, directory: ReadableDirectory) => unknown;
standalonePlanners satisfies (given: PlanningContext) => unknown;

type Reading<Port> = Extract<
  keyof Port,
  | 'manifest'
  | 'snapshot'
  | 'readUser'
  | 'references'
  | 'getMany'
  | 'standing'
  | 'list'
  | 'entries'
  | 'get'
  | 'getByName'
  | 'versions'
>;
type Equal<A, B> = [A, B] extends [B, A] ? true : false;

true satisfies Equal<keyof PlanningContext['profiles'], Reading<ProfileStore>>;
true satisfies Equal<keyof PlanningContext['templates'], Reading<TemplateStore>>;
true satisfies Equal<keyof ReadableDirectory, Reading<Directory>>;

// @ts-expect-error profiles are not written
void planning.profiles.write;
// @ts-expect-error templates are not saved
void planning.templates.save;
// @ts-expect-error no template is deleted
void planning.templates.delete;
// @ts-expect-error no directory user is made
void planning.directory?.createUser;
// @ts-expect-error none is changed
void planning.directory?.updateUser;
// @ts-expect-error none is deleted
void planning.directory?.deleteUser;
// @ts-expect-error nor is anybody told of a change
void planning.onChange;

// What runs plans needs all of it.
context satisfies PlanningContext;
// @ts-expect-error what plans cannot run
planning satisfies Context;
