import type { Pool } from 'pg';

/** A database with the schema of Rollcall in it, which nobody else uses. */
export interface Database {
  readonly name: 'embedded' | 'server';
  readonly schema: string;
  /** One connection, as the role of an application, which policies hold for. */
  readonly pool: Pool;
  /** The same, as hosts have it: with several connections, where there can be several. */
  readonly manyConnections: Pool;
  /** Carries out statements as a superuser, whom no policy holds for. */
  readonly asOwner: (text: string) => Promise<void>;
  /** `COPY … FROM`, as a superuser: it does not go together with policies. */
  readonly copy: (target: string, text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
