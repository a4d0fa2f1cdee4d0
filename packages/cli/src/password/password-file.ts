import { randomBytes } from 'node:crypto';
import { existsSync, fsyncSync, openSync, writeSync, closeSync } from 'node:fs';
import { err, generatePassword, ok, revealSecret, type Result, type Secret } from '@rollcall/core';
import type { CommandProblem } from '../error/command-problem.js';
import { systemCode } from '../file/system-code.js';

/** A file of generated passwords that only its owner can read. */
export interface PasswordFile {
  /** Makes a password, and has it written down before anybody can use it. Its file comes into being with the first. */
  readonly passwordFor: (loginName: string) => Result<Secret, CommandProblem>;
  readonly close: () => void;
}

/** Refuses a file that exists. */
export function passwordFile(path: string): Result<PasswordFile, CommandProblem> {
  if (existsSync(path)) return err({ code: 'file-exists', path });
  let file: number | undefined;
  const write = (text: string): Result<void, CommandProblem> => {
    try {
      file ??= opened(path);
      writeSync(file, text);
      fsyncSync(file);
      return ok(undefined);
    } catch (thrown) {
      return err({ code: 'file-not-written', path, reason: systemCode(thrown) });
    }
  };
  return ok({
    passwordFor: (loginName) => {
      const password = generatePassword(randomBytes);
      return write(`${cell(loginName)},${revealSecret(password)}\n`).map(() => password);
    },
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  });
}

function opened(path: string): number {
  const file = openSync(path, 'wx', 0o600);
  writeSync(file, 'login,password\n');
  return file;
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
