/** What the simulator answers with when it will not do what was asked. Thrown by the rules, turned into an answer at the one place that writes answers. */
export class Refusal extends Error {
  readonly errorName: string;
  readonly status: number;

  constructor(errorName: string, status: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.errorName = errorName;
    this.status = status;
  }
}

/** A constraint of the model or of the documentation is broken; `member` names what breaks it. */
export const invalidParameter = (member: string, reason: string): Refusal =>
  new Refusal('InvalidParameterException', 400, `${member} ${reason}.`);

/** The request is well formed, but makes no sense for this instance. */
export const invalidRequest = (message: string): Refusal =>
  new Refusal('InvalidRequestException', 400, message);

export const notFound = (what: string, id: string): Refusal =>
  new Refusal('ResourceNotFoundException', 404, `${what} ${id} was not found.`);

export const duplicate = (message: string): Refusal =>
  new Refusal('DuplicateResourceException', 409, message);

export const limitExceeded = (message: string): Refusal =>
  new Refusal('LimitExceededException', 429, message);
