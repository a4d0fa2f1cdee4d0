/** Marks the help of a setting whose default or limits the vendor does not document, so that nobody takes them for the vendor's. */
export function own(help: string): string {
  return `${help} (What is chosen here where the vendor’s guide says nothing: this preset’s own.)`;
}
