/** How a call was refused, as the SDK tells it. */
export interface Refused {
  readonly name: string;
  readonly status: number | undefined;
  readonly message: string;
}

/** What a call that has to fail failed with. */
export async function refused(call: Promise<unknown>): Promise<Refused> {
  try {
    await call;
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    return { name, status: $metadata?.httpStatusCode, message };
  }
  throw new Error('The call was answered.');
}
