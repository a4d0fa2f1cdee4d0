/** Marks the help of a setting that the vendor does not document under this name, so that nobody takes it for the vendor's. */
export function own(help: string): string {
  return `${help} (This preset’s own setting: the vendor does not publish its names, places and defaults.)`;
}
