import { confirm, isCancel, password } from '@clack/prompts';
import { Secret } from '@rollcall/core';
import type { CommandIo } from './command-io.js';

/** Whether somebody sits there who sees the plan and can answer. */
export function isInteractive({ stdin, stdout }: CommandIo): boolean {
  return stdin.isTTY === true && stdout.isTTY === true;
}

/** Asks a question whose answer is no unless somebody says yes. */
export async function askConsent({ stdin, stdout }: CommandIo, message: string): Promise<'yes' | 'no'> {
  const answer = await confirm({ message, initialValue: false, input: stdin, output: stdout });
  return answer === true ? 'yes' : 'no';
}

/** Asks for a text without showing it; `undefined` if the question is left with Ctrl-C. */
export async function askSecret({ stdin, stdout }: CommandIo, message: string): Promise<Secret | undefined> {
  const answer = await password({ message, input: stdin, output: stdout });
  return isCancel(answer) ? undefined : new Secret(answer);
}
