/** Marks the help of a setting that this project invented, so that nobody takes it for a vendor's. */
export function own(help: string): string {
  return `${help} (The example’s own setting, not a vendor’s.)`;
}
