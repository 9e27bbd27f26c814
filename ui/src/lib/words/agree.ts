/** The preceptor’s turn: something to agree. */
import type { AgreementKind } from '../api/types/AgreementKind';
import { count } from './count';
import { same } from './same';

const ask: Record<AgreementKind, string> = {
  'not-my-role': 'Is this not part of their role?',
  refresh: 'What should be shown again?',
  retraining: 'What should be shown again after training?',
  'prior-learning': 'Does earlier learning meet this?',
  proof: 'Have you seen proof of this?',
  entry: 'Do you agree with this?',
  stage: 'Is this stage completed?',
  end: 'Should this agreement end?'
};

const means: Record<AgreementKind, string> = {
  'not-my-role': 'What you agree leaves the count. It is shown and printed, with your reason.',
  refresh: 'What you pick counts again once a new sign-off is given. Earlier records stay as they are.',
  retraining:
    'What you pick counts again once a new sign-off is given. Write nothing about what happened: that belongs in the workplace’s own record.',
  'prior-learning': 'What you agree counts as met, with your reason and your name.',
  proof: 'You sign that you saw proof of exactly this. It then goes towards a route.',
  entry: 'You sign exactly what is written here. If it changes, it has to be signed again.',
  stage: 'You sign that nothing of it is left today. It is shown and printed, and gives a certificate.',
  end: 'From now on it no longer applies. Both records stay.'
};

export const agree = {
  ask,
  means,
  whoLead: (name: string) => `${name || 'A colleague'} wants to agree something with you. First, say who you are.`,
  lead: 'Look at what it is about. Nothing is ticked for you.',
  pick: 'I agree for:',
  reason: 'Why?',
  reasonHint: 'A sentence is enough. No names of patients.',
  nothing: 'Tick at least one, or stop and hand back.',
  tick: 'I have seen proof of this',
  tickStage: 'This is completed',
  tickEnd: 'This ends',
  declaration:
    'I have talked about this with the person whose portfolio it is. In my judgement what is agreed here is right.',
  toConfirm: same.toConfirm,
  confirmTitle: (name: string) => `You are signing as ${name}`,
  about: (n: number) => count(n, 'statement', 'statements'),
  done: 'You signed it. Now hand the computer back.',
  left: (name: string) =>
    `What you chose is kept for ${name}. Nobody else can see it. Open your signer file here again to go on.`,
  gone: 'There is nothing to agree here. Hand the computer back.'
};
