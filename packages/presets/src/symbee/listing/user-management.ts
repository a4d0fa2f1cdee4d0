/**
 * Whether Amazon Connect's users are managed here as well, a switch of each environment. `separate`: users are made here
 * and there, by different hands, and join by equal login names.
 */
export type UserManagement = 'integrated' | 'separate';

/** Where something is offered: `always`, or only where management is integrated. */
export type Availability = 'always' | 'integrated';

/** Of a list of things, those that a kind of management offers. */
export type Offered<
  Things extends readonly { readonly availability: Availability }[],
  Kind extends UserManagement,
> = Kind extends 'integrated' ? Things[number] : Extract<Things[number], { readonly availability: 'always' }>;

/** The things that are offered, in order. */
export function offered<
  const Things extends readonly { readonly availability: Availability }[],
  Kind extends UserManagement,
>(things: Things, management: Kind): readonly Offered<Things, Kind>[] {
  return things.filter(
    ({ availability }) => availability === 'always' || management === 'integrated',
  ) as readonly Things[number][] as readonly Offered<Things, Kind>[];
}
