import type { Decision } from '../api/types/Decision';
import type { State } from '../api/types/State';
import { same } from './same';

/** The states of an indicator. */
export const state: Record<State, string> = {
  signed_off: 'Signed off',
  waiting: 'Waiting',
  not_yet: 'Returned',
  expired: 'Out of date',
  withdrawn: 'Withdrawn',
  requirement: 'More needed',
  refresh: 'Refresh',
  not_asked: 'Not asked yet',
  no_evidence: 'No evidence yet',
  not_my_role: same.notMyRole
};

/** The decisions of a preceptor. */
export const decision: Record<Decision, string> = {
  achieved: 'Achieved',
  'not-yet': 'Not yet',
  referred: 'Not for me to judge'
};
