import * as api from '$lib/api';

/** Everything a preceptor needs to see, read once: what waits and each piece in full. */
export const load = async () => {
  const [board, forms] = await Promise.all([
    api.signOffBoard(),
    api.kinds()
  ]);
  const ids = [...new Set(board.waiting.map((item) => item.evidence))];
  const pieces = [];
  for (const id of ids) pieces.push(await api.evidence(id));
  return { waiting: board.waiting, pieces, forms };
};
