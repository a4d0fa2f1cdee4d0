import {
  effectiveSettings,
  type AgentStatus,
  type AnyCatalog,
  type StandingProfile,
  type UserTemplate,
} from '@rollcall/core';
import { statusesToHide } from './reserved-status.js';

/** An agent status that profiles or templates name. */
export interface NamedStatus {
  readonly name: string;
  /** Login names of the users whose profiles name it, in the order given. */
  readonly users: readonly string[];
  /** Names of the templates that name it, in the order given. */
  readonly templates: readonly string[];
}

/** Which of the agent statuses that are named exist in Amazon Connect. */
export interface AgentStatusReport {
  readonly present: readonly NamedStatus[];
  readonly missing: readonly NamedStatus[];
}

/** Holds the agent statuses that users and templates name against those that there are, by their exact names. */
export function checkAgentStatuses(request: {
  readonly catalog: AnyCatalog;
  readonly statuses: readonly AgentStatus[];
  readonly users?: readonly StandingProfile[];
  readonly templates?: readonly UserTemplate[];
}): AgentStatusReport {
  const { catalog, statuses, users = [], templates = [] } = request;
  const named = new Map<string, { readonly users: string[]; readonly templates: string[] }>();
  const namers = (name: string) => {
    const known = named.get(name) ?? { users: [], templates: [] };
    named.set(name, known);
    return known;
  };
  for (const { profile, beneath } of users) {
    const values = effectiveSettings(catalog, profile.configuration, beneath);
    for (const name of statusesToHide(values)) namers(name).users.push(profile.login.name);
  }
  for (const { latest } of templates) {
    for (const name of statusesToHide(latest.values)) namers(name).templates.push(latest.name);
  }
  const existing = new Set(statuses.map(({ name }) => name));
  const all = [...named].map(([name, by]) => ({ name, ...by }));
  return {
    present: all.filter(({ name }) => existing.has(name)),
    missing: all.filter(({ name }) => !existing.has(name)),
  };
}
