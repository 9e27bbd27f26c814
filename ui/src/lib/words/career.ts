/** The career map and further frameworks. */
import { count } from './count';

export const career = {
  title: 'Career map',
  lead: 'Where you are, what is next, and other roles at your level.',
  here: 'You are here',
  next: 'Next',
  requirements: 'Usually asked for',
  roles: 'Example roles',
  routesIn: 'Ways in',
  sideways: 'Other roles at this level',
  details: 'More about this level',
  signed: (done: number, total: number) => `${done} of ${count(total, 'statement', 'statements')} signed off`,
  open: 'See its statements',

  moreTitle: 'Further frameworks',
  moreLead: 'You can follow more than one. Evidence you log once can count in each, when a preceptor signs it there.',
  yours: 'In this portfolio',
  toAdd: 'You can add',
  statements: (n: number) => count(n, 'statement', 'statements'),
  followed: 'You work towards a stage of this one',
  openIt: 'Open',
  add: 'Add',
  addFor: (title: string) => `“${title}”`,
  added: (title: string) => `${title} was added.`,
  allAdded: 'Every framework that comes with Countersign is in this portfolio.'
};
