/** Links pieces to statements, with undo. */
import * as api from '../api';
import type { Shows } from '../api/types/Shows';
import { desk } from '../desk.svelte';
import { words } from '../words';

/** Links every piece to every statement, and reports it with undo. */
export async function linkAll(pieces: string[], shows: Shows[]): Promise<void> {
  const before = await api.link(pieces, shows);
  desk.did(words.evidence.linkedAll(pieces.length, shows.length), async () => {
    for (const { id, version } of before) {
      // A draft of the piece stays separate, with its unfinished changes.
      const draft = await api.draftOf(id);
      await api.saveDraft(await api.earlier(id, version));
      await api.finishDraft(id);
      if (draft) await api.saveDraft(draft);
    }
  });
}
