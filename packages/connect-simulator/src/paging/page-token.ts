import { createHash } from 'node:crypto';
import { invalidParameter, Refusal } from '../refusal/refusal.js';

/** AWS: "tokens expire after 24 hours" (best practices for Amazon Connect APIs). */
const tokenLifeMs = 24 * 60 * 60 * 1_000;

/** What a page token stands for: a place in one listing, asked for with one set of arguments. */
export interface PagePlace {
  /** The operation and its arguments, other than the token itself. */
  readonly listing: string;
  /** The sequence number of the last item given. */
  readonly after: number;
}

export function writePageToken({ listing, after }: PagePlace, now: number): string {
  const place = `${after}.${Math.floor(now)}.${digest(listing)}`;
  return Buffer.from(`${place}.${digest(place)}`).toString('base64url');
}

/** The sequence number after which the listing goes on; refused if the token is foreign, of another listing, or old. */
export function readPageToken(token: string, listing: string, now: number): number {
  const [after = '', issued = '', of = '', seal] = Buffer.from(token, 'base64url')
    .toString('utf8')
    .split('.');
  if (seal !== digest(`${after}.${issued}.${of}`))
    throw invalidParameter('NextToken', 'is not a token of this service');
  if (of !== digest(listing))
    throw invalidParameter('NextToken', 'belongs to a request with other arguments');
  if (now - Number(issued) >= tokenLifeMs) throw expiredToken();
  return Number(after);
}

export const expiredToken = (): Refusal => new Refusal('InvalidToken', 400, 'NextToken has expired.');

const digest = (text: string): string =>
  createHash('sha256').update(`rollcall:${text}`).digest('base64url').slice(0, 22);
