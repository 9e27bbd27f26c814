/** My progress. */
import { count, since } from './count';

export const home = {
  greeting: (part: 'morning' | 'afternoon' | 'evening', name: string) =>
    name ? `Good ${part}, ${name}` : `Good ${part}`,
  towards: 'You are working towards',
  add: 'Add evidence',
  of: (total: number) => `of ${total}`,
  left: (n: number, stage: string) => (n === 0 ? `${stage} is complete` : `${n} left for ${stage}`),
  signedOff: (done: number, total: number) =>
    `${done} of ${count(total, 'statement', 'statements')} ${done === 1 ? 'is' : 'are'} signed off.`,
  howCounted: 'How is this counted?',
  signedWhen: 'Statements signed off',
  missing: 'See what is missing',
  complete: 'See your statements',
  next: 'Next steps',
  nothing: 'Nothing is waiting for you.',
  begin: {
    title: 'Your first three steps',
    done: 'done',
    logged: {
      name: 'Add your first piece of evidence',
      how: 'It can be something small you did today.',
      go: 'Add evidence'
    },
    linked: {
      name: 'Tick what it shows',
      how: 'Open the piece, and tick the statements it shows.',
      go: 'Open my evidence'
    },
    asked: {
      name: 'Ask for sign-off',
      how: 'Your preceptor looks at it, and signs if it is right.',
      go: 'Ask for sign-off'
    }
  },
  unfinished: 'Not finished',
  allUnfinished: (n: number) => `See all ${n} that are not finished`,
  returned: (title: string, who: string) => `${title} – ${who || 'your preceptor'} asked for more`,
  waiting: (n: number, who: string, days: number) =>
    `${count(n, 'item is', 'items are')} with ${who || 'your preceptor'} (${since(days)})`,
  noEvidence: (title: string) => `No evidence yet for ${title}`,
  notAsked: (n: number) => `Ask for sign-off: ${count(n, 'statement has', 'statements have')} evidence now`,
  qualify: (title: string, experience: boolean, seen: boolean, startBy: string) => {
    const what = experience ? 'your experience' : 'a qualification';
    if (seen) return `${title}: show a preceptor proof of ${what}`;
    return `${title}: note ${what}${startBy ? ` or start one by ${startBy}` : ''}`;
  },
  otherStep: (title: string) => title,
  more: (n: number) => `and ${n} more`,
  map: 'Your map',
  mapHint: 'Each box shows statements signed off. Select a box to open it.',
  domain: 'Domain',
  box: (domain: string, stage: string, done: number, total: number) =>
    `${domain}, ${stage}: ${done} of ${total} signed off`
};
