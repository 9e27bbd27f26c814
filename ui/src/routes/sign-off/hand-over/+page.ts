import * as api from '$lib/api';
import { readBefore } from '$lib/sign_off/before';

/** Everything a preceptor needs to see, read once: what waits and each piece in full. */
export const load = async () => {
  const [board, forms] = await Promise.all([
    api.signOffBoard(),
    api.kinds()
  ]);
  const ids = [...new Set(board.waiting.map((item) => item.evidence))];
  const pieces = [];
  const before = [];
  for (const id of ids) {
    const piece = await api.evidence(id);
    pieces.push(piece);
    before.push(await readBefore(piece));
  }
  return { waiting: board.waiting, pieces, before, forms };
};
