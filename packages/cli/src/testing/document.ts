/** A printed document, as a test looks at it: whatever it expects to be there. */
export interface Document {
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly DocumentItem[];
  readonly plan: {
    readonly counts: Readonly<Record<string, number>>;
    readonly items: readonly DocumentItem[];
    readonly [name: string]: unknown;
  };
  readonly run: Document['plan'];
  readonly error: { readonly code: string; readonly message: string; readonly [name: string]: unknown };
  readonly template: Readonly<Record<string, unknown>>;
  readonly user: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

/** A row or item of a document. */
export interface DocumentItem {
  readonly loginName: string;
  readonly [name: string]: unknown;
}
