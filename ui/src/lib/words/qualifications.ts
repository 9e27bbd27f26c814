/** Qualifications and routes. */
import type { RouteState } from '../api/types/RouteState';
import { same } from './same';

/** The progress of a route or a part of it. */
export const routeState: Record<RouteState, string> = {
  not_yet: 'Not yet',
  working_towards: 'Working towards',
  not_seen: 'Recorded. Show proof to a preceptor',
  started: 'Started in time',
  met: 'Met'
};

export const qualifications = {
  title: 'Qualifications and routes',
  lead: 'Add what you have, or are working towards. It counts once a preceptor has seen proof.',
  startTitle: 'Start in post',
  startedOn: (date: string) => `You started in this post on ${date}.`,
  startMissing: 'Add the day you started in this post. Then you can see when to start a qualification.',
  startDay: same.startDay,
  startSave: 'Save',
  startChange: 'Change',
  startSaved: 'Saved.',
  startBy: (date: string) => `Start by ${date}`,
  entries: 'What I have, and what I am working towards',
  noEntries: 'You have added nothing yet.',
  add: 'Add a qualification',
  change: 'Change',
  changeFor: (title: string) => `“${title}”`,
  askProof: 'Show proof',
  seen: (date: string) => `Proof seen on ${date}`,
  notSeen: 'Proof not seen yet',
  progress: { held: 'Held', 'working-towards': 'Working towards', equivalent: 'Agreed equivalent' } as Record<
    string,
    string
  >,
  since: { held: 'Since', 'working-towards': 'Started on', equivalent: 'Agreed on' } as Record<string, string>,
  level: (n: number) => `level ${n}`,
  amount: (n: number) => `${n} of them`,
  routes: 'Routes for your stage',
  otherRoutes: 'Routes for other stages',
  any: 'One of these is enough.',
  or: 'or',
  signedAlready: 'This counts already.',
  recommends: 'Recommended, not required',
  onRecord: 'On record',
  notOnRecord: 'Not on record',
  information: 'Good to know',

  addTitle: 'Add a qualification',
  changeTitle: 'Change a qualification',
  kind: 'What is it?',
  name: 'What is it called?',
  nameHint: 'As it is written on the certificate.',
  levelLabel: 'Level',
  levelHint: 'The national level. It is on the certificate.',
  amountLabel: 'How many?',
  how: 'Do you have it yet?',
  howHeld: 'I have it',
  howTowards: 'I am working towards it',
  howEquivalent: 'I have an equivalent',
  dayHeld: 'When did you get it?',
  dayTowards: 'When did you start it?',
  dayEquivalent: 'When was it agreed?',
  by: 'Who awarded it?',
  byEquivalent: 'Who agreed it?',
  save: 'Save',
  changeHint: 'If you save a change, a preceptor has to see the proof again.',
  takeBack: 'Remove it',
  takeBackTitle: 'Remove this qualification?',
  takeBackText: 'It stays on record, but it no longer counts.',
  takeBackYes: 'Remove it',
  keep: 'Keep it'
};
