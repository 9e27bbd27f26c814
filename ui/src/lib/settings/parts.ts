/** The parts of Settings: name, group, and further search words. */
import { words } from '../words';

const { settings, safety, keys, bring } = words;

/** Whether a part belongs to the portfolio, to this computer, or to the app. */
export type Of = 'portfolio' | 'computer' | 'app';

export const parts = [
  { id: 'you', of: 'portfolio', title: settings.you.title, also: 'name me profile details job stage working towards start date post' },
  { id: 'safety', of: 'portfolio', title: safety.title, also: 'backup back up copy restore bring back usb stick save' },
  { id: 'own-keys', of: 'portfolio', title: safety.keyTitle, also: 'password pass word change forgotten security' },
  { id: 'people', of: 'portfolio', title: settings.people.title, also: 'preceptors signers keys trust list assessors contacts compare' },
  { id: 'frameworks', of: 'portfolio', title: settings.frameworks.title, also: 'published text wording load add import care certificate' },
  { id: 'bring', of: 'portfolio', title: bring.title, also: 'import upload excel spreadsheet csv zip folder mahara leap2a onefile pebblepad training record log load move' },
  { id: 'data', of: 'portfolio', title: safety.dataTitle, also: 'export csv take out delete erase remove gdpr privacy wipe' },
  { id: 'reading', of: 'computer', title: settings.reading, also: 'text size font letters bigger larger dark mode night theme colours colors contrast spacing dyslexia accessibility motion appearance display' },
  { id: 'lock', of: 'computer', title: keys.lock, also: 'minutes timeout time out idle automatic shared computer' },
  { id: 'about', of: 'app', title: settings.about, also: 'version licence license nhs update who made' }
] as const satisfies { id: string; of: Of; title: string; also: string }[];

export type PartId = (typeof parts)[number]['id'];
