/** What a statement is about; `gap`: the document announces something that its text lacks. */
export type StatementTag = 'domain' | 'directory' | 'file' | 'access' | 'account' | 'voice' | 'ui' | 'gap';

/** Number of a statement: its document, and its place there. */
type StatementNumber = `S${number}-${number}`;

/** The statements of a document, under its headings. */
export type StatedSections = {
  readonly [heading: string]: { readonly [id: StatementNumber]: readonly [StatementTag, string] };
};

/** One thing that a document says, in this project's words. */
export interface Statement {
  readonly id: string;
  readonly heading: string;
  readonly tag: StatementTag;
  readonly text: string;
}

/** The statements of sections, in order. */
export function statementsOf(sections: StatedSections): readonly Statement[] {
  return Object.entries(sections).flatMap(([heading, statements]) =>
    Object.entries(statements).map(([id, [tag, text]]) => ({ id, heading, tag, text })),
  );
}
