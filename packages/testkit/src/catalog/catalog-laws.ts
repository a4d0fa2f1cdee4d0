import type { Law } from '../law/law.js';
import type { CatalogSubject } from './catalog-subject.js';
import { nearMisses } from './near-misses.js';
import { settingAdded } from './setting-added.js';

/** The laws of catalogs. */
export const catalogLaws: readonly Law<CatalogSubject>[] = [settingAdded, nearMisses];
