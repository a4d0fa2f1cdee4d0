import type { ConnectSimulator } from '@rollcall/connect-simulator';

/** What somebody does in Amazon Connect's own console while nobody looks. */
export function changeBehindTheBack({ state }: ConnectSimulator): readonly string[] {
  const users = [...state.users.all()].sort((a, b) => (a.Username < b.Username ? -1 : 1));
  const voice = state.routingProfiles.named('Voice')!;
  for (const user of users.slice(10, 20)) {
    state.users.change(user.Id, { IdentityInfo: { ...user.IdentityInfo, LastName: 'Newlywed' } });
  }
  for (const user of users.slice(30, 55)) state.users.change(user.Id, { RoutingProfileId: voice.Id });
  for (const user of users.slice(60, 63)) state.users.remove(user.Id);
  const first = users[0]!;
  state.users.add({ ...first, Username: first.Username.toUpperCase() });
  return [
    '10 users get another last name',
    '25 users are moved to the routing profile "Voice"',
    '3 users are deleted',
    `1 user is added whose login name is ${first.Username} in capitals`,
  ];
}
