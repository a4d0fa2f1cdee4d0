// English for people. Errors are codes with parameters: this is one way to say them.
export { renderRosterProblem } from './roster/render-roster-problem.js';
export { renderRosterWriteProblem } from './roster/render-roster-write-problem.js';
export { orThrow } from './error/or-throw.js';
export { renderError, renderGap, renderSettingProblem } from './error/render-error.js';
export { renderCatalogChangeError } from './catalog/catalog-change.js';
export { renderCatalogError } from './catalog/catalog-error.js';
