/** What was under way: of a commit that fails nobody knows whether it happened. */
type Phase = 'connect' | 'work' | 'commit';

/** What the driver threw. It goes no further than the boundary of a call, since it can hold values and hosts. */
export class DriverFailure extends Error {
  readonly thrown: unknown;
  readonly during: Phase;

  constructor(thrown: unknown, during: Phase = 'work') {
    super('The driver failed.');
    this.thrown = thrown;
    this.during = during;
  }
}
