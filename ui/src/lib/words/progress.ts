/** The pages under My progress. */
import { count } from './count';

export const progress = {
  back: 'Back to My progress',
  more: 'More about my progress',
  plan: 'What is left, step by step',
  qualifications: 'Qualifications and routes',
  ownView: 'My own view',
  overTime: 'Then and now',
  agreements: 'Agreements',
  career: 'Career map',

  planTitle: 'What is left',
  planLead: (n: number, stage: string) =>
    n === 0 ? `${stage} is complete.` : `${count(n, 'statement is', 'statements are')} left for ${stage}.`,
  step: (n: number) => `Step ${n}`,
  see: (n: number) => (n === 1 ? 'See the statement' : `See the ${n} statements`),
  noPace: 'It is too early to say when you will be done. That is fine.',

  ownTitle: 'My own view',
  ownLead: 'How sure are you? Choose for each statement. It is saved at once.',
  ownDomain: 'Domain',
  ownStatements: 'Statements',
  ownSaved: (title: string, view: string) => `${title}: ${view}. Saved.`,
  ownStart: 'Where to start',
  ownStartHint: 'These are the statements you feel least sure about.',

  timeTitle: 'Then and now',
  timeLead: 'Choose two days. See how it was on each, and what changed between them.',
  from: 'From',
  to: 'To',
  show: 'Show',
  stage: 'Stage',
  on: (date: string) => `On ${date}`,
  ofTotal: (done: number, total: number) => `${done} of ${total}`,
  changes: 'What changed',
  noChange: 'Nothing changed between these days.',
  wrongOrder: 'The second day must not be before the first.',
  became: 'then',

  agreementsTitle: 'Agreements',
  agreementsLead: 'What you and a preceptor agreed, apart from sign-offs. Each one stays on record.',
  toFramework: 'Choose a statement',
  none: 'Nothing was agreed yet. You can begin one on the page of a statement or a qualification.',
  agreedBy: (name: string, date: string) => `${name}, ${date}`,
  ended: (date: string) => `Ended on ${date}`,
  reason: 'Why',
  askEnd: 'Agree to end it',
  along: 'Put it in my passport',
  alongHint: 'It is left out unless you tick this.',
  completed: (stage: string) => `${stage} is complete`,
  completedLead: 'A preceptor can now agree that you completed it. You then have a certificate.',
  completedAsk: 'Hand over to agree',
  allOf: (n: number) => `All ${count(n, 'statement', 'statements')}`,
  awayTitle: 'Time away',
  awayLead: (n: number | null) =>
    n === null
      ? 'Write down when you were away. Your framework asks for nothing more.'
      : `Were you away for ${count(n, 'month', 'months')} or more? You may need to show some statements again.`,
  awayFirst: 'First day away',
  awayLast: 'Last day away',
  awaySave: 'Save time away',
  awaySaved: 'Saved. You do not need to show anything again.',
  awayProposed: 'Saved. Your supervisor can now choose what you show again.',
  refreshTitle: 'What to show again after time away',
  refreshLead: (from: string, to: string) =>
    `You were away from ${from} to ${to}. Your supervisor chooses from this list. Until then nothing changes.`,
  refreshNone: 'You have no sign-off that has to be shown again.',
  refreshAsk: 'Hand over to choose'
};
