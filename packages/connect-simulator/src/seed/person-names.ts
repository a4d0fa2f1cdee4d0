/** First names for made-up people, each in Unicode Normalization Form C. */
export const firstNames: readonly string[] = names(`
  Ada, Amélie, Andrzej, Anaïs, Ásgeir, Beatriz, Björn, Chidi, Chloé, Claire, Dmitri, Eileen, Emeka,
  Fatima, Françoise, Gabriel, Grace, Hannah, Hiroshi, Ingrid, Ivana, James, João, José, Jürgen,
  Kavya, Kofi, Lars, Leila, Łukasz, Lucía, Marek, María, Mehmet, Mei, Nia, Noah, Nuño, Olga,
  Oluwaseun, Priya, Renée, Rosa, Siobhán, Sofia, Søren, Tomáš, Ümit, Wei, Yuki, Zoë, Željko
`);

/** Last names for made-up people, each in Unicode Normalization Form C. */
export const lastNames: readonly string[] = names(`
  Ångström, Bauer, Brown, Çelik, Dąbrowski, D'Angelo, Díaz, Dubois, Eriksson, Fernández, Fischer,
  García, Groß, Haddad, Hansen, Ibrahim, Ito, Jensen, Johnson, Kaya, Kim, Kowalski, Kováč, Lefèvre,
  Li, López, Martin, Mensah, Müller, Murphy, Nguyễn, Nowak, O'Brien, Okafor, Östlund, Papadopoulos,
  Patel, Pereira, Quiñones, Rossi, Şahin, Schmidt, Silva, Smith, Sørensen, 't Hart, Tanaka,
  van der Berg, Weiß, Williams, Ødegård, Żak
`);

function names(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim());
}
