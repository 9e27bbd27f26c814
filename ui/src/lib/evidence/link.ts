/** Links pieces to statements, and notes how that is taken back. */
import * as api from '../api';
import type { Shows } from '../api/types/Shows';
import { desk } from '../desk.svelte';
import { words } from '../words';

/** Links every piece to every statement at once; what is told can be taken back. */
export async function linkAll(pieces: string[], shows: Shows[]): Promise<void> {
  const before = await api.link(pieces, shows);
  desk.did(words.evidence.linkedAll(pieces.length, shows.length), async () => {
    for (const { id, version } of before) {
      // A draft of it is kept beside: it holds what was not finished.
      const draft = await api.draftOf(id);
      await api.saveDraft(await api.earlier(id, version));
      await api.finishDraft(id);
      if (draft) await api.saveDraft(draft);
    }
  });
}
