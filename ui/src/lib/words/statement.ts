/** The page of one statement. */
import type { AgreementKind } from '../api/types/AgreementKind';
import type { OwnView } from '../api/types/OwnView';
import { same } from './same';

export const statement = {
  shared: 'The same for all stages',
  plain: 'In plain words',
  published: 'Published text',
  find: (code: string, title: string, source: string) => `Look for ${code} in: ${title} (${source}).`,
  draft: 'Based on a draft. It may change.',
  stands: 'Where it stands',
  next: 'What to do next',
  record: 'The sign-off',
  evidence: 'Evidence',
  noEvidence: 'No evidence is linked yet.',
  add: 'Add evidence for this',
  link: 'Link evidence you have',
  linkTitle: 'Link evidence you have',
  linkLead: (title: string) => `Tick the evidence that shows ${title}. Each piece is saved as a new version.`,
  linkFind: 'Find evidence',
  linkThis: 'Link what is ticked',
  linkThisFor: (title: string) => `“${title}”`,
  linkNone: 'No other evidence matches.',
  linkNothing: 'You have no other evidence yet that is finished.',
  linkBack: 'Back to the statement',
  examples: 'Things you may have done that could show this',
  others: 'Other stages',
  fits: 'The same evidence may fit here too',
  fitsNote: 'Nothing counts by itself: a preceptor signs each statement.',
  history: 'History',
  noHistory: 'Nobody has decided on it yet.',
  agreements: 'Agreements',
  askNotMyRole: 'Agree that it is not part of my role',
  askPrior: 'Agree that earlier learning meets it',
  askTraining: 'Agree to show it again after training',
  agreeLead: 'You talk about this with your preceptor, who signs on this computer.',
  routes: 'Qualifications that can meet it',
  toRoutes: 'See qualifications and routes',
  ownView: 'My own view',
  back: 'Back to the framework',
  unknown: 'There is no such statement. Choose it again in the framework.'
};

/** The self-assessment of a statement. */
export const ownView: Record<OwnView, string> = {
  'not-yet': 'Not yet',
  'with-help': 'With help',
  'on-my-own': 'On my own',
  'could-show-others': 'Could show others'
};

/** The agreements of a preceptor. */
export const agreementKind: Record<AgreementKind, string> = {
  'not-my-role': same.notMyRole,
  refresh: 'To be shown again after time away',
  retraining: 'To be shown again after training',
  'prior-learning': 'Met by earlier learning',
  proof: 'Proof seen',
  entry: 'Signed as it says',
  stage: 'Stage completed',
  end: 'Agreement ended'
};
