/** Searches what an entry may be linked to. */
import * as api from '$lib/api';
import type { ChoiceForm } from '$lib/api/commands';
import { printed } from '$lib/dates';
import { beginsIn, typedWords } from '$lib/filter';

/** The most results listed at once. */
const FEW = 8;

/** The items of a list that contain the words. */
export const among =
  (all: ChoiceForm[]) =>
  (typed: string): Promise<ChoiceForm[]> => {
    const wanted = typedWords(typed);
    return Promise.resolve(all.filter((one) => beginsIn(`${one.label} ${one.says}`, wanted)).slice(0, FEW));
  };

/** Finished pieces of evidence with the words in their title. */
export async function pieces(typed: string): Promise<ChoiceForm[]> {
  const { items } = await api.highlights(typed);
  return items.map(({ id, title, happened_on }) => ({ code: id, label: title, says: printed(happened_on) }));
}
