import {
  err,
  isSecret,
  ok,
  revealSecret,
  type Intent,
  type Json,
  type Result,
  type SettingProblem,
  type SettingScope,
} from '@rollcall/core';
import type { CommandError } from '../error/command-error.js';
import type { Session } from '../session/session.js';
import { askSecret, isInteractive } from '../terminal/ask.js';
import { readValue } from './read-value.js';
import type { SettingIntents } from './setting-intents.js';
import type { SettingOptions } from './setting-options.js';

interface Given {
  readonly option: string;
  readonly key: string;
  readonly text: string;
  readonly scope?: SettingScope | undefined;
}

/** What is allowed where. */
export interface SettingPlaces {
  /** The scope that `--set` is for; both, if it is not said. */
  readonly set?: SettingScope;
}

/** Reads the values of settings from the command line, the environment and whoever sits at the terminal. */
export async function readSettings(
  session: Session,
  options: SettingOptions,
  { set }: SettingPlaces = {},
): Promise<Result<SettingIntents, CommandError>> {
  const open = [...split('--set', options.set, set), ...split('--initial', options.initial, 'user')];
  const shown = open.find(({ key }) => isSecret(session.catalog, key));
  if (shown !== undefined) return err({ code: 'secret-on-command-line', setting: shown.key });
  const secret = await readSecrets(session, options);
  if (secret.isErr()) return err(secret.error);
  return collectIntents(session, [...open, ...secret.value], options.clear ?? []);
}

function split(option: string, texts: readonly string[] = [], scope?: SettingScope): readonly Given[] {
  return texts.map((text) => {
    const at = text.indexOf('=');
    return at < 0
      ? { option, key: text, text: '', scope }
      : { option, key: text.slice(0, at), text: text.slice(at + 1), scope };
  });
}

async function readSecrets(
  session: Session,
  options: SettingOptions,
): Promise<Result<readonly Given[], CommandError>> {
  const secrets: Given[] = [];
  for (const { option, key, text: variable } of split('--set-from-env', options.setFromEnv)) {
    const text = session.io.env[variable];
    if (text === undefined) return err({ code: 'variable-not-set', variable, setting: key });
    secrets.push({ option, key, text });
  }
  for (const key of options.setPrompted ?? []) {
    if (!isInteractive(session.io)) {
      return err({
        code: 'usage',
        message: '--set-prompted needs a terminal to ask on. Use --set-from-env.',
      });
    }
    const answer = await askSecret(session.io, `Value of ${key}`);
    if (answer === undefined) return err({ code: 'cancelled' });
    secrets.push({ option: '--set-prompted', key, text: revealSecret(answer) });
  }
  return ok(secrets);
}

function collectIntents(
  { catalog }: Session,
  given: readonly Given[],
  cleared: readonly string[],
): Result<SettingIntents, CommandError> {
  const intents: Record<SettingScope, Map<string, Intent<Json>>> = { template: new Map(), user: new Map() };
  const problems: SettingProblem[] = [];
  const named = new Set<string>();
  for (const { key } of [...given, ...cleared.map((name) => ({ key: name }))]) {
    if (named.has(key)) return err({ code: 'usage', message: `Setting "${key}" is named twice.` });
    named.add(key);
  }
  for (const { key, text, scope } of given) {
    readValue(catalog, key, text, scope).match(
      (value) => void intents[catalog.setting(key)!.scope].set(key, { kind: 'set', value }),
      (problem) => void problems.push(problem),
    );
  }
  for (const key of cleared) {
    const setting = catalog.setting(key);
    if (setting === undefined) problems.push({ code: 'unknown-setting', setting: key });
    else intents[setting.scope].set(key, { kind: 'clear' });
  }
  return problems.length === 0 ? ok(intents) : err({ code: 'invalid-settings', problems });
}
