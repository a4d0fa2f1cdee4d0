import {
  parsePassword,
  type InvalidPassword,
  type Json,
  type Password,
  type PlanItem,
  type Result,
} from '@rollcall/core';
import type { HostCalls } from './host-calls.js';
import type { ExecuteOptions } from './run.js';

/** What the host hands over, on being asked: nothing, where that fails. */
export interface GivenByHost {
  /** For a single use, whatever the host keeps. */
  readonly passwordFor: (item: PlanItem) => Promise<Result<Password, InvalidPassword> | undefined>;
  readonly secretFor: (item: PlanItem, setting: string) => Json | undefined;
}

/** Asks by the options of a run. A password that was used up before is one that fails. */
export function givenByHost({ passwordFor, secretFor }: ExecuteOptions, host: HostCalls): GivenByHost {
  return {
    passwordFor: (item) =>
      host.askAndWait(async () => {
        const password = await passwordFor?.(item);
        return password && parsePassword(password);
      }),
    secretFor: (item, setting) => host.ask(() => secretFor?.(item, setting)),
  };
}
