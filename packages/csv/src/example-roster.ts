import { parseLogin, Secret, set } from '@rollcall/core';
import { rosterDialects, type RosterDialectName, type RosterEntry } from '@rollcall/core/roster';
import { writeRoster } from './write-roster.js';

/** An example file of a dialect: every column of it, and two users that do not exist. It can be imported as it is. */
export function exampleRoster(dialect: RosterDialectName): string {
  const columns = rosterDialects[dialect].columns.map(({ header }) => header);
  const entries = people.flatMap(({ login, identity, rest }) => {
    const parsed = parseLogin(login);
    return parsed.isOk()
      ? [{ ...empty, login: parsed.value, identity, ...(dialect !== 'symbee' && rest(dialect)) }]
      : [];
  });
  return writeRoster(entries, { dialect, columns }).unwrapOr('');
}

interface Person {
  readonly login: string;
  readonly identity: RosterEntry['identity'];
  readonly rest: (dialect: RosterDialectName) => Partial<RosterEntry>;
}

const empty = { identity: {}, connect: {}, userValues: new Map<string, never>() };

const people: readonly Person[] = [
  {
    login: 'ada.byron',
    identity: {
      firstName: set('Ada'),
      lastName: set('Byron'),
      email: set('ada.byron@example.com'),
      secondaryEmail: set('ada@example.org'),
    },
    rest: (dialect) => ({
      ...(dialect === 'rollcall' && { template: 'Agent' }),
      connect: {
        routingProfile: set('Basic Routing Profile'),
        securityProfiles: set(['Agent']),
        hierarchyPath: set(['Europe', 'Lisbon', 'Lisbon Support']),
        mobile: set('+15551230001'),
        phoneType: set('soft'),
        autoAccept: set(true),
        afterContactWorkSeconds: set(30),
        tags: set([{ key: 'team', value: 'billing' }]),
      },
      password: new Secret('Change-me-1815'),
    }),
  },
  {
    login: 'grace.o-neil',
    identity: {
      firstName: set('Grace'),
      lastName: set("O'Neil, née Ng"),
      email: set('grace.o-neil@example.com'),
    },
    rest: (dialect) => ({
      ...(dialect === 'rollcall' && { template: 'Supervisor' }),
      connect: {
        routingProfile: set('Basic Routing Profile'),
        securityProfiles: set(['Agent', 'CallCenterManager']),
        phoneType: set('desk'),
        deskPhoneNumber: set('+15551230002'),
        autoAccept: set(false),
        afterContactWorkSeconds: set(0),
      },
      password: new Secret('Change-me-1906'),
    }),
  },
];
