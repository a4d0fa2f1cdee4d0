import type { AgentStatus, AgentStatuses, CancelSignal } from '@rollcall/core';
import { demand } from '../../law/demand.js';
import { given } from '../answer.js';
import type { AgentStatusesWorld } from './agent-statuses-world.js';

/** Every call of the port. */
export function callsOn(statuses: AgentStatuses, name: string) {
  return {
    list: (signal?: CancelSignal) => statuses.list({ signal }),
    ensure: (signal?: CancelSignal) => statuses.ensure({ name, signal }),
  };
}

/** The names of all statuses, in their order, as the console tells them. */
export async function namesIn({ console }: AgentStatusesWorld): Promise<readonly string[]> {
  return (await console.statuses()).map(({ name }) => name).toSorted();
}

/** What the port lists, in an order of its own. */
export async function listed(statuses: AgentStatuses): Promise<readonly AgentStatus[]> {
  return inOrder(given(await statuses.list(), 'list'));
}

/** Statuses by their ids. */
export function inOrder(statuses: readonly AgentStatus[]): readonly AgentStatus[] {
  return statuses.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** The one status of a name; throws where there is none, or more than one. */
export async function theOneOf({ console }: AgentStatusesWorld, name: string): Promise<AgentStatus> {
  const [one, ...others] = (await console.statuses()).filter((status) => status.name === name);
  demand(
    one !== undefined && others.length === 0,
    `there are ${others.length + (one ? 1 : 0)} of the name ${name}`,
  );
  return one;
}

/** Fills the instance until it has room for so many more. */
export async function fill(
  { console, most }: Pick<AgentStatusesWorld, 'console' | 'most'>,
  room: number,
): Promise<void> {
  const there = (await console.statuses()).length;
  for (let count = there; count < most - room; count += 1) await console.make(`Shift number ${count}`);
}
