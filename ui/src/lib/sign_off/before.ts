/** What happened to a piece before it was handed in again. */
import * as api from '$lib/api';
import type { Evidence } from '$lib/api/types/Evidence';
import type { SignOff } from '$lib/api/types/SignOff';

/** The decisions that asked for more, and the text they were made on. */
export type Before = { id: string; text: string; decisions: SignOff[] };

/** Reads it for a piece; nothing when nobody asked for more on an earlier version. */
export async function readBefore(piece: Evidence): Promise<Before | null> {
  const { id, version } = piece.summary;
  if (version < 2) return null;
  const on = (one: SignOff) => one.evidence.find((piece) => piece.id === id)?.version ?? version;
  const decisions = (await api.signOffsOn(id)).filter((one) => one.decision !== 'achieved' && on(one) < version);
  const newest = Math.max(0, ...decisions.map(on));
  if (newest === 0) return null;
  const { input } = await api.earlier(id, newest);
  return { id, text: input.text, decisions: decisions.filter((one) => on(one) === newest) };
}
