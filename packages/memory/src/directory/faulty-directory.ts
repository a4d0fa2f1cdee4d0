import { err, type Directory, type PortError, type Result, type SnapshotGap } from '@rollcall/core';

/** A function of the directory port. */
export type DirectoryOperation = Exclude<keyof Directory, 'manifest'>;

/** What goes wrong, and at which call of its operation: 1 is the first. */
export type DirectoryFault =
  /** The call answers an error, and nothing happens. */
  | {
      readonly kind: 'fail';
      readonly operation: DirectoryOperation;
      readonly call: number;
      readonly error: PortError;
    }
  /** The call does its work and answers an error: the answer was lost. */
  | {
      readonly kind: 'lose-answer';
      readonly operation: DirectoryOperation;
      readonly call: number;
      readonly error: PortError;
    }
  /** The snapshot tells the first so many users and says that it is not complete. */
  | {
      readonly kind: 'cut-snapshot';
      readonly call: number;
      readonly users: number;
      readonly gap: SnapshotGap;
    };

/** The same directory with things going wrong at the calls that are named. */
export function faultyDirectory(directory: Directory, faults: readonly DirectoryFault[]): Directory {
  const calls = new Map<DirectoryOperation, number>();
  const faultOf = (operation: DirectoryOperation): DirectoryFault | undefined => {
    const call = (calls.get(operation) ?? 0) + 1;
    calls.set(operation, call);
    return faults.find((fault) => fault.call === call && operationOf(fault) === operation);
  };
  const wrapped =
    <Request extends unknown[], T, E>(
      operation: DirectoryOperation,
      act: (...request: Request) => Promise<Result<T, E | PortError>>,
    ) =>
    async (...request: Request): Promise<Result<T, E | PortError>> => {
      const fault = faultOf(operation);
      if (fault === undefined || fault.kind === 'cut-snapshot') return act(...request);
      if (fault.kind === 'lose-answer') await act(...request);
      return err(fault.error);
    };

  return {
    manifest: directory.manifest,
    snapshot: async (request) => {
      const fault = faultOf('snapshot');
      if (fault === undefined) return directory.snapshot(request);
      if (fault.kind !== 'cut-snapshot') return err(fault.error);
      const answer = await directory.snapshot(request);
      return answer.map(({ users }) => ({
        users: users.slice(0, fault.users),
        completeness: { complete: false, gap: fault.gap },
      }));
    },
    readUser: wrapped('readUser', directory.readUser),
    references: wrapped('references', directory.references),
    createUser: wrapped('createUser', directory.createUser),
    updateUser: wrapped('updateUser', directory.updateUser),
    deleteUser: wrapped('deleteUser', directory.deleteUser),
  };
}

function operationOf(fault: DirectoryFault): DirectoryOperation {
  return fault.kind === 'cut-snapshot' ? 'snapshot' : fault.operation;
}
