/** The law of that id; throws where there is none. */
export function findLaw<SomeLaw extends { readonly id: string }>(
  laws: readonly SomeLaw[],
  id: string,
): SomeLaw {
  const law = laws.find((one) => one.id === id);
  if (law === undefined) throw new Error(`No law has the id ${id}.`);
  return law;
}
