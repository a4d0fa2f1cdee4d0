import type { IdentityType } from '../instance/simulated-instance.js';
import type { ConnectShapes } from '../model/connect-shapes.js';
import { invalidParameter, invalidRequest } from '../refusal/refusal.js';
import type { SimulatorSwitches } from '../switches/simulator-switches.js';

type IdentityInfo = ConnectShapes['UserIdentityInfo'];

/** The pattern that UserIdentityInfo's page gives for the secondary e-mail. */
const SECONDARY_EMAIL = /^(?=.{0,265}$)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}$/u;

/** Which of the identity's members an identity type wants, takes or refuses (UserIdentityInfo's page). */
export function checkIdentity(
  identity: IdentityInfo,
  identityType: IdentityType,
  switches: SimulatorSwitches,
): void {
  checkNames(identity);
  if (identity.SecondaryEmail !== undefined && !SECONDARY_EMAIL.test(identity.SecondaryEmail)) {
    throw invalidParameter(
      'IdentityInfo.SecondaryEmail',
      'is not an e-mail address of at most 265 characters',
    );
  }
  switch (identityType) {
    case 'CONNECT_MANAGED':
      requireMember(identity, 'FirstName');
      requireMember(identity, 'LastName');
      requireMember(identity, 'Email');
      if ([...(identity.LastName ?? '')].length > 256) {
        throw invalidParameter('IdentityInfo.LastName', 'must have at most 256 characters');
      }
      return;
    case 'SAML':
      requireMember(identity, 'FirstName');
      requireMember(identity, 'LastName');
      if (identity.Email !== undefined && switches.samlEmail === 'refused') {
        throw invalidRequest('Email cannot be given when SAML is used for identity management.');
      }
      return;
    case 'EXISTING_DIRECTORY':
      for (const member of ['FirstName', 'LastName', 'Email'] as const) {
        if (identity[member] !== undefined) throw invalidRequest(`${member} is managed by the directory.`);
      }
      return;
    default:
      identityType satisfies never;
  }
}

function requireMember(identity: IdentityInfo, member: 'FirstName' | 'LastName' | 'Email'): void {
  if (identity[member] === undefined || identity[member] === '') {
    throw invalidRequest(`Required parameter missing: ${member}`);
  }
}

function checkNames(identity: IdentityInfo): void {
  for (const member of ['FirstName', 'LastName'] as const) {
    const name = identity[member];
    if (name !== undefined && name !== name.normalize('NFC')) {
      throw invalidParameter(`IdentityInfo.${member}`, 'must be in Unicode Normalization Form C');
    }
  }
}
