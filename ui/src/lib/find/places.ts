/** The destinations and actions of Find, with their search words. */
import { beginsIn, fold, typedWords } from '../filter';
import { places as roots } from '../places';
import { parts } from '../settings/parts';
import { words } from '../words';

/** The actions. */
export type Does = 'lock' | 'undo' | 'help' | 'larger' | 'smaller' | 'usual' | 'leave' | 'answer' | 'check';

/** A destination or an action; `also` holds further search words. */
export type Destination = { label: string; also: string[] } & ({ href: string } | { does: Does });

const { also, places, progress, portfolio, travel, signOff, settings } = words;

export const destinations: Destination[] = [
  { label: places.home, href: '/', also: also.home },
  { label: places.framework, href: '/framework', also: also.framework },
  { label: places.evidence, href: '/evidence', also: also.evidence },
  { label: places.signOff, href: '/sign-off', also: also.signOff },
  { label: places.workingLife, href: '/working-life', also: also.workingLife },
  { label: words.feedback.ask, href: '/working-life/ask', also: also.feedback },
  { label: words.workingLife.addSupervision, href: '/working-life/entry?noun=supervision', also: also.supervision },
  { label: places.portfolio, href: '/portfolio', also: also.portfolio },
  { label: places.settings, href: '/settings', also: also.settings },

  { label: words.home.add, href: '/evidence/new', also: also.add },
  { label: words.evidence.drafts, href: '/evidence?is=draft', also: also.drafts },
  { label: words.evidence.templates, href: '/evidence/templates', also: also.templates },
  { label: words.ask.title, href: '/sign-off/ask', also: also.ask },
  { label: words.signed.see, href: '/signed', also: also.signed },
  { label: signOff.handOver, href: '/sign-off/hand-over', also: also.handOver },
  { label: signOff.waiting, href: '/sign-off?show=waiting', also: also.waiting },
  { label: signOff.returned, href: '/sign-off?show=returned', also: also.returned },
  { label: signOff.signed, href: '/sign-off?show=signed', also: also.signedOff },
  { label: travel.bringAnswer, does: 'answer', also: also.answer },
  { label: travel.openPassport, does: 'check', also: also.check },

  { label: words.home.missing, href: '/framework?show=missing', also: also.missing },
  { label: progress.plan, href: '/progress/plan', also: also.plan },
  { label: progress.qualifications, href: '/progress/qualifications', also: also.qualifications },
  { label: progress.ownView, href: '/progress/own-view', also: also.ownView },
  { label: progress.overTime, href: '/progress/over-time', also: also.overTime },
  { label: progress.agreements, href: '/progress/agreements', also: also.agreements },
  { label: progress.career, href: '/framework/career', also: also.career },
  { label: words.framework.further, href: '/framework/more', also: also.further },

  { label: portfolio.documents.passport.name, href: '/portfolio?document=passport', also: also.passport },
  { label: portfolio.documents.appraisal.name, href: '/portfolio?document=appraisal', also: also.appraisal },
  { label: portfolio.documents.portfolio.name, href: '/portfolio?document=portfolio', also: also.whole },
  { label: portfolio.file.title, href: '/portfolio#passport-file', also: also.passportFile },

  { label: portfolio.badges.title, href: '/portfolio#badges', also: also.badges },

  ...parts.map(({ id, title, also }) => ({ label: title, href: `/settings/${id}`, also: [settings.title, ...also] })),

  { label: words.keys.lock, does: 'lock', also: also.lock },
  { label: words.places.leave, does: 'leave', also: also.leave },
  { label: words.undo.undo, does: 'undo', also: also.undo },
  { label: words.help.title, does: 'help', also: also.help },
  { label: settings.larger, does: 'larger', also: also.larger },
  { label: settings.smaller, does: 'smaller', also: also.smaller },
  { label: settings.usual, does: 'usual', also: also.usual }
];

/** The results for typed words, matches by name first; the most used destinations if nothing is typed. */
export function lookUp(typed: string, all: Destination[] = destinations): Destination[] {
  const wanted = typedWords(typed);
  if (wanted.length === 0) return all.slice(0, FIRST);
  const rank = ({ label }: Destination) => (beginsIn(label, wanted) ? (fold(label).startsWith(wanted[0]!) ? 0 : 1) : 2);
  return all
    .filter((one) => beginsIn([one.label, ...one.also].join(' '), wanted))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The search words that matched a result, if its name does not, to be shown beside the name. */
export function foundBy({ label, also }: Destination, typed: string): string {
  const wanted = typedWords(typed).filter((word) => !beginsIn(label, [word]));
  return wanted.map((word) => also.find((one) => beginsIn(one, [word])) ?? word).join(' ');
}

/** The title of the page at an address: its own, or that of its section. It never contains user text. */
export function calledAt(address: string): string {
  const own = destinations.find((one) => 'href' in one && one.href === address);
  const place = roots.filter(({ href }) => href !== '/' && address.startsWith(href)).at(-1);
  return own?.label ?? place?.label ?? places.home;
}

/** The number of results before anything is typed: main pages and frequent actions. */
const FIRST = 11;
