import { error } from '@sveltejs/kit';
import { parts } from '$lib/settings/parts';
import { words } from '$lib/words';

/** The part of Settings the address names. */
export const load = ({ params }) => {
  const part = parts.find((one) => one.id === params.part);
  if (!part) error(404, words.errors.page);
  return { part: part.id };
};
