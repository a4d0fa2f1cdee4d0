import * as core from '@rollcall/core';
import * as authorization from '@rollcall/core/authorization';
import * as catalogChange from '@rollcall/core/catalog-change';
import * as english from '@rollcall/core/english';
import * as storedPlan from '@rollcall/core/stored-plan';

/** Core as its laws see it: the functions of its entries. */
export const coreSubject = { ...core, ...authorization, ...catalogChange, ...english, ...storedPlan };

/** The functions of core that laws are about. */
export type CoreSubject = typeof coreSubject;
