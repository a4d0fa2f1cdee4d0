// The house's own lint rules: what oxlint has no rule for.

/** A rule that reports, with one message, every node that the selectors find. */
const refuse = (message, ...selectors) => ({
  create: (context) =>
    Object.fromEntries(selectors.map((selector) => [selector, (node) => context.report({ node, message })])),
});

export default {
  meta: { name: 'rollcall' },
  rules: {
    'no-export-all': refuse('An index is an explicit list: name what it exports.', 'ExportAllDeclaration'),
    'no-enum': refuse('Write a union of string literals.', 'TSEnumDeclaration'),
    'no-current-time': refuse(
      'Core has no clock: take the instant as an argument.',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
    ),
  },
};
