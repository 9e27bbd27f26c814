/** The parts of Settings: name, group, and further search words. */
import { words } from '../words';

const { also, settings, safety, keys, bring } = words;

/** Whether a part belongs to the portfolio, to this computer, or to the app. */
export type Of = 'portfolio' | 'computer' | 'app';

export const parts = [
  { id: 'you', of: 'portfolio', title: settings.you.title, also: also.parts.you },
  { id: 'safety', of: 'portfolio', title: safety.title, also: also.parts.safety },
  { id: 'own-keys', of: 'portfolio', title: safety.keyTitle, also: also.parts['own-keys'] },
  { id: 'people', of: 'portfolio', title: settings.people.title, also: also.parts.people },
  { id: 'frameworks', of: 'portfolio', title: settings.frameworks.title, also: also.parts.frameworks },
  { id: 'bring', of: 'portfolio', title: bring.title, also: also.parts.bring },
  { id: 'data', of: 'portfolio', title: safety.dataTitle, also: also.parts.data },
  { id: 'reading', of: 'computer', title: settings.reading, also: also.parts.reading },
  { id: 'lock', of: 'computer', title: keys.lock, also: also.parts.lock },
  { id: 'about', of: 'app', title: settings.about, also: also.parts.about }
] as const satisfies { id: string; of: Of; title: string; also: string[] }[];

export type PartId = (typeof parts)[number]['id'];
