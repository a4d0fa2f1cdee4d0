/** The code of an error that the system reported (`ENOENT`, say); what is not one is thrown on. */
export function systemCode(thrown: unknown): string {
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') return thrown.code;
  throw thrown;
}
