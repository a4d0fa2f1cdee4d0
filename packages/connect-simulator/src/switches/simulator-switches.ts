import type { UserField } from '../user/simulated-user.js';

/**
 * What nobody outside AWS knows of Amazon Connect, or what its documents say two ways. Code that talks to Connect has
 * to be right under each position; the defaults are the ones that forgive least.
 */
export interface SimulatorSwitches {
  /** Whether `Bob` and `bob` may both exist. Names are compared by case otherwise. */
  readonly loginCase: 'variants-coexist' | 'variants-refused';
  /** Twenty characters (64 and a narrow alphabet under SAML) as documented, or a hundred as in the model. */
  readonly loginLength: 'documented' | 'model';
  /** Whether UpdateUserIdentityInfo wipes what it does not name, or keeps it. */
  readonly identityUpdate: 'replaces' | 'merges';
  /** Whether UpdateUserConfig replaces a list that it names, or only the channels in it. */
  readonly configUpdate: 'replaces-list' | 'merges-channels';
  /** Whether PhoneConfig shows what the VOICE entries of the per-channel lists say. */
  readonly phoneConfig: 'mirrors-voice' | 'independent';
  /** One page of AWS refuses a primary e-mail under SAML, another asks for it. */
  readonly samlEmail: 'refused' | 'allowed';
  /** Whether Connect can reach the directory of an EXISTING_DIRECTORY instance; if not, DirectoryUserId is required. */
  readonly directory: 'reachable' | 'unreachable';
  /** Which changes move LastModifiedTime. */
  readonly lastModifiedMovedBy: readonly UserField[];
  /** How long SearchUsers goes on seeing a user as it was. */
  readonly searchLagMs: number;
  /** The same for ListUsers. */
  readonly listLagMs: number;
  /** How long DescribeUser says 404 of a user just created. */
  readonly describeLagMs: number;
  /** Whether SearchUsers looks at case when it compares strings. */
  readonly searchCase: 'ignored' | 'respected';
  /** The unit of AfterContactWorkConfigs in SearchUsers (PhoneConfig's is known: milliseconds). */
  readonly searchChannelAfterContactWork: 'milliseconds' | 'seconds';
  /** How deep SearchCriteria may nest. */
  readonly searchCriteriaDepth: number;
  /** How many nodes SearchCriteria may have, the outermost counted. */
  readonly searchCriteriaNodes: number;
  /**
   * What becomes of quick connects to a user who is deleted: today's page says that they stay, one of 2023 that DeleteUser
   * is refused.
   */
  readonly quickConnects: 'orphaned' | 'refuse-deletion';
  /** What CreateAgentStatus says of a name that is taken in an instance that is full. */
  readonly takenStatusInFullInstance: 'quota-reached' | 'name-taken';
  /** The name on a throttled call, and what Retry-After says, if it is there. */
  readonly throttle: {
    readonly name: 'ThrottlingException' | 'TooManyRequestsException';
    readonly retryAfterSeconds?: number;
  };
  /** Which of the two 400s a refusal is: the one that we hold likely, or always the same one. */
  readonly refusals: 'as-documented' | 'always-invalid-parameter' | 'always-invalid-request';
}
