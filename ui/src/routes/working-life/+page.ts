import { workingLife } from '$lib/api';
import { words } from '$lib/words';

type Part = keyof typeof words.workingLife.parts;
const PARTS = Object.keys(words.workingLife.parts) as Part[];

/** A part of the place, by its name or by a noun that it shows. */
export const load = async ({ url }) => {
  const life = await workingLife();
  const about = life.nouns.find((one) => one.code === url.searchParams.get('about'))?.part;
  const asked = about ?? url.searchParams.get('show') ?? '';
  const part = PARTS.find((one) => one === asked) ?? 'supervision';
  return { part, parts: PARTS, life };
};
