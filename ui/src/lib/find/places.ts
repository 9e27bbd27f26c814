/** The destinations and actions of Find, with their search words. */
import { beginsIn, fold, typedWords } from '../filter';
import { places as roots } from '../places';
import { parts } from '../settings/parts';
import { words } from '../words';

/** The actions. */
export type Does = 'lock' | 'undo' | 'help' | 'larger' | 'smaller' | 'usual' | 'leave' | 'answer' | 'check';

/** A destination or an action; `also` holds further search words. */
export type Destination = { label: string; also: string } & ({ href: string } | { does: Does });

const { places, progress, portfolio, travel, signOff, settings } = words;

export const destinations: Destination[] = [
  { label: places.home, href: '/', also: 'home start dashboard overview map ring count how am i doing next steps' },
  { label: places.framework, href: '/framework', also: 'competences competencies standards statements indicators domains criteria list' },
  { label: places.evidence, href: '/evidence', also: 'entries pieces logs diary journal my work drafts unfinished filter sort' },
  { label: places.signOff, href: '/sign-off', also: 'signature approve preceptor assessor mentor supervisor waiting returned board' },
  { label: places.workingLife, href: '/working-life', also: 'supervision supervisor delegation scope goals review training feedback one to one mandatory courses' },
  { label: words.feedback.ask, href: '/working-life/ask', also: 'feedback opinion colleagues patients students 360' },
  { label: words.workingLife.addSupervision, href: '/working-life/entry?noun=supervision', also: 'supervision new talk meeting one to one' },
  { label: places.portfolio, href: '/portfolio', also: 'pdf print export document printing paper download share report panel send' },
  { label: places.settings, href: '/settings', also: 'options preferences configuration setup control' },

  { label: words.home.add, href: '/evidence/new', also: 'new log write record create reflection reflective note upload photo file certificate entry' },
  { label: words.evidence.drafts, href: '/evidence?is=draft', also: 'unfinished not finished incomplete saved continue' },
  { label: words.evidence.templates, href: '/evidence/templates', also: 'starter pattern reuse own form' },
  { label: words.ask.title, href: '/sign-off/ask', also: 'request preceptor assessor signature send' },
  { label: words.signed.see, href: '/signed', also: 'my signatures signed history preceptor what i signed list' },
  { label: signOff.handOver, href: '/sign-off/hand-over', also: 'preceptor sign now here signing assessor mentor' },
  { label: signOff.waiting, href: '/sign-off?show=waiting', also: 'pending asked requests reminder cancel' },
  { label: signOff.returned, href: '/sign-off?show=returned', also: 'sent back rejected refused feedback more needed comments' },
  { label: signOff.signed, href: '/sign-off?show=signed', also: 'signatures approved achieved passed done who signed' },
  { label: travel.bringAnswer, does: 'answer', also: 'import answer reply file open preceptor sent back' },
  { label: travel.openPassport, does: 'check', also: 'verify validate somebody else employer passport genuine' },

  { label: words.home.missing, href: '/framework?show=missing', also: 'gaps missing left todo to do remaining outstanding' },
  { label: progress.plan, href: '/progress/plan', also: 'plan goals steps remaining todo targets' },
  { label: progress.qualifications, href: '/progress/qualifications', also: 'qualification certificate nvq diploma degree gcse level course training experience six months' },
  { label: progress.ownView, href: '/progress/own-view', also: 'self assessment confidence rating how sure myself' },
  { label: progress.overTime, href: '/progress/over-time', also: 'compare history before after dates changes' },
  { label: progress.agreements, href: '/progress/agreements', also: 'not my role exempt prior learning refresh retraining time away leave absence maternity sick stage complete completed' },
  { label: progress.career, href: '/framework/career', also: 'career job roles levels pathway promotion band' },
  { label: words.framework.further, href: '/framework/more', also: 'care certificate another framework add other' },

  { label: portfolio.documents.passport.name, href: '/portfolio?document=passport', also: 'pdf print one page employer new job' },
  { label: portfolio.documents.appraisal.name, href: '/portfolio?document=appraisal', also: 'pdf print annual review yearly pdr supervision highlights' },
  { label: portfolio.documents.portfolio.name, href: '/portfolio?document=portfolio', also: 'pdf print whole everything panel accreditation' },
  { label: portfolio.file.title, href: '/portfolio#passport-file', also: 'passport export proof signed record transfer new employer' },

  { label: portfolio.badges.title, href: '/portfolio#badges', also: 'badge credential learner record digital certificate' },

  ...parts.map(({ id, title, also }) => ({ label: title, href: `/settings/${id}`, also: `${settings.title} ${also}` })),

  { label: words.keys.lock, does: 'lock', also: 'lock away log out logout sign out logoff hide' },
  { label: words.places.leave, does: 'leave', also: 'exit quit log out logout switch user other portfolio open another' },
  { label: words.undo.undo, does: 'undo', also: 'take back reverse mistake revert' },
  { label: words.help.title, does: 'help', also: 'support how to guide manual instructions shortcuts keys keyboard faq' },
  { label: settings.larger, does: 'larger', also: 'zoom in bigger enlarge magnify' },
  { label: settings.smaller, does: 'smaller', also: 'zoom out reduce' },
  { label: settings.usual, does: 'usual', also: 'zoom reset normal 100' }
];


/** The results for typed words, matches by name first; the most used destinations if nothing is typed. */
export function lookUp(typed: string, all: Destination[] = destinations): Destination[] {
  const wanted = typedWords(typed);
  if (wanted.length === 0) return all.slice(0, FIRST);
  const rank = ({ label }: Destination) => (beginsIn(label, wanted) ? (fold(label).startsWith(wanted[0]!) ? 0 : 1) : 2);
  return all
    .filter((one) => beginsIn(`${one.label} ${one.also}`, wanted))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The search words that matched a result, if its name does not, to be shown beside the name. */
export function foundBy({ label, also }: Destination, typed: string): string {
  const wanted = typedWords(typed).filter((word) => !beginsIn(label, [word]));
  const said = also.split(' ');
  return wanted.map((word) => said.find((one) => fold(one).startsWith(word)) ?? word).join(' ');
}

/** The title of the page at an address: its own, or that of its section. It never contains user text. */
export function calledAt(address: string): string {
  const own = destinations.find((one) => 'href' in one && one.href === address);
  const place = roots.filter(({ href }) => href !== '/' && address.startsWith(href)).at(-1);
  return own?.label ?? place?.label ?? places.home;
}

/** The number of results before anything is typed: main pages and frequent actions. */
const FIRST = 11;
