import { userListing } from './user-listing.js';

const separate = userListing('contact-center', 'separate');
const integrated = userListing('unified-communications', 'integrated');
const apply = 'apply-template' satisfies (typeof separate.actions)[number]['id'];

'resync' satisfies (typeof integrated.actions)[number]['id'];
'hierarchy' satisfies (typeof integrated.columns)[number]['id'];
// @ts-expect-error resync needs Amazon Connect
'resync' satisfies (typeof separate.actions)[number]['id'];
// @ts-expect-error so does the existence view
'show-existence' satisfies (typeof separate.actions)[number]['id'];
// @ts-expect-error assignments
'assign-routing-profile' satisfies (typeof separate.actions)[number]['id'];
// @ts-expect-error creation there
'create-in-connect' satisfies (typeof separate.actions)[number]['id'];
// @ts-expect-error and the columns of what only Amazon Connect has
'hierarchy' satisfies (typeof separate.columns)[number]['id'];
void apply;
