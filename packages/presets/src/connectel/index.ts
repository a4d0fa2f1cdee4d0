// catalog
export { codecs, natModes, transports } from './catalog/voice.js';
export { connectelCatalog, connectelGroups } from './catalog/connectel-catalog.js';
export { connectelRoles, type ConnectelRole } from './catalog/connectel-role.js';
export { connectelTemplates } from './catalog/connectel-templates.js';

// users
export { actingUser, administratorOf } from './user/acting-user.js';
export { identityNamed } from './user/full-name.js';
export { connectelRules } from './rule/connectel-rules.js';

// the list of users
export { userMenu, userMenuFor } from './list/user-menu.js';

// User Profiles
export { adminRole, connectelAccess } from './user-profile/connectel-access.js';
export { initialUserProfile } from './user-profile/initial-user-profile.js';
export { permissionTypes, type PermissionType } from './user-profile/permission-type.js';
export { sections, type Section } from './user-profile/section.js';
export { userProfileRole, type UserProfileForm } from './user-profile/user-profile-role.js';
export { userProfilesOf } from './user-profile/user-profiles-of.js';

// internal numbers
export { parseExtension, type Extension, type InvalidExtension } from './extension/extension.js';
export { extensionOf } from './extension/extension-of.js';
export type {
  ExtensionRange,
  ExtensionRegister,
  ExtensionTaken,
  NoExtensionFree,
} from './extension/extension-register.js';
export { memoryExtensionRegister } from './extension/memory-extension-register.js';
export { extensionGrants, extensionTable } from './extension/postgres/extension-table.js';
export {
  postgresExtensionRegister,
  type PostgresExtensionRegisterOptions,
} from './extension/postgres/postgres-extension-register.js';
export type { PostgresPool, PostgresPoolClient } from './extension/postgres/driver.js';
export { releaseExtensions } from './extension/release-extensions.js';
export { withExtension, type NumberedUser } from './extension/with-extension.js';
