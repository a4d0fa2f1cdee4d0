// catalog
export { contactCentreRoles, type ContactCentreRole } from './catalog/contact-centre-role.js';
export { neonNowCatalog, roleTemplates } from './catalog/neon-now-catalog.js';

// users
export { keepConnectAccount } from './users/keep-connect-account.js';
export { manageUsers, rowMenu, topMenu } from './users/manage-users.js';
export { newUser, type UserForm } from './users/new-user.js';
export { userFields, userFieldsFor } from './users/user-field.js';

// users of an identity provider
export { personaOf, type Persona, type Personas } from './scim/persona.js';
export {
  managedByScim,
  newScimUser,
  type InactiveScimUser,
  type InvalidScimUser,
} from './scim/scim-user.js';

// access: of contact-centre users, and apart from it, of the members of an organisation
export { contactCentreAccess, type ContactCentreFeatures } from './access/contact-centre-access.js';

export { rolesOfUser, type AdminAppPermission } from './access/roles-of-user.js';
export { platformAccess } from './access/platform-access.js';
