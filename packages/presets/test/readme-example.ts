import { symbeeCatalog, userListing } from '@rollcall/presets/symbee';

const { label, actions } = userListing('unified-communications', 'separate');
console.log(`${label}: ${actions.map((action) => action.label).join(', ')}`);

const settings = symbeeCatalog.settingsOf('unison').filter(({ scope }) => scope === 'user');
console.log(`Bulk Maintain: ${settings.map((setting) => setting.label).join(', ')}`);
