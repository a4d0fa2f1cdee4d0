import { err, ok } from '@rollcall/core';
import { grants, migrations, type Migration } from '@rollcall/postgres';
import type { Ending } from '../command/act.js';
import { exitCodes } from '../error/exit-code.js';
import type { Session } from '../session/session.js';
import { isSqlName, SQL_NAME } from './sql-name.js';

/** `rollcall store sql`: needs no database. */
export async function showSql(
  { output, store: { schema } }: Session,
  { role }: { readonly role: string },
): Promise<Ending> {
  if (!isSqlName(role)) return err({ code: 'usage', message: `The name of a role is ${SQL_NAME}.` });
  const steps = migrations({ schema });
  const given = grants({ schema, role });
  output.result({ sql: { schema, role, steps, grants: given } }, () =>
    [`create schema if not exists ${schema};\n`, ...steps.map(stepText), grantsText(role, given)].join('\n'),
  );
  return ok(exitCodes.done);
}

function stepText({ version, name, statements }: Migration): string {
  return `-- Step ${version}, once: ${name}\nbegin;\n${lines(statements)}commit;\n`;
}

function grantsText(role: string, statements: readonly string[]): string {
  return `-- What the role ${role} needs, after every step\n${lines(statements)}`;
}

function lines(statements: readonly string[]): string {
  return statements.map((statement) => `${statement};\n`).join('');
}
