/** Every sentence the window shows, in plain English: one file for each place. Counts and names go in as values. */
import { count, since, size } from './count';
import { agree } from './agree';
import { also } from './also';
import { ask } from './ask';
import { bring } from './bring';
import { career } from './career';
import { check } from './check';
import { editor } from './editor';
import { evidence } from './evidence';
import { feedback } from './feedback';
import { find, frame, help, undo } from './frame';
import { framework } from './framework';
import { guide } from './guide';
import { handOver } from './hand_over';
import { home } from './home';
import { keys } from './keys';
import { marked } from './marked';
import { page } from './page';
import { portfolio } from './portfolio';
import { privacy } from './privacy';
import { progress } from './progress';
import { qualifications, routeState } from './qualifications';
import { safety } from './safety';
import { settings } from './settings';
import { signed } from './signed';
import { signOff } from './sign_off';
import { agreementKind, ownView, statement } from './statement';
import { travel } from './travel';
import { welcome } from './welcome';
import { workingLife } from './working_life';
import { decision, state } from './state';

const english = {
  app: 'Countersign',
  titleOf: (page: string) => `${page} – Countersign`,
  state,
  decision,
  since,
  skip: 'Skip to the page',
  sample: 'Sample',
  sampleHint: 'This is a made-up person. Try anything.',
  required: 'needed',
  optional: 'optional',
  cancel: 'Cancel',
  back: 'Back',
  next: 'Next',
  close: 'Close',
  more: (n: number) => `Show ${n} more`,
  files: (n: number) => count(n, 'file', 'files'),
  size,
  items: (n: number) => count(n, 'item', 'items'),
  places: {
    label: 'Places',
    home: 'My progress',
    framework: 'Framework',
    evidence: 'Evidence',
    signOff: 'Sign-off',
    workingLife: 'Working life',
    portfolio: 'Portfolio',
    settings: 'Settings',
    waiting: (n: number) => `${count(n, 'item', 'items')} waiting`,
    leave: 'Close this portfolio'
  },
  errors: {
    unexpected: 'Something went wrong. What you saved is safe. Close Countersign and open it again.',
    summary: 'There is a problem',
    page: 'That did not work',
    again: 'Try again',
    toHome: 'Go to My progress'
  },
  date: {
    day: 'Day',
    month: 'Month',
    year: 'Year',
    incomplete: 'Fill in day, month and year, for example 14 3 2026.',
    notReal: 'There is no such day. Check day, month and year.',
    future: 'That day has not come yet. Check day, month and year.'
  },
  frame,
  find,
  undo,
  help,
  welcome,
  workingLife,
  keys,
  safety,
  settings,
  home,
  framework,
  evidence,
  feedback,
  editor,
  guide,
  signOff,
  ask,
  handOver,
  signed,
  portfolio,
  privacy,
  statement,
  ownView,
  agreementKind,
  progress,
  qualifications,
  routeState,
  career,
  agree,
  travel,
  check,
  bring,
  also,
  page
};

/** The words, or between marks: in the test language, which no release speaks. */
export const words = __MARKED__ ? marked(english) : english;
