/** Received files until they are dealt with: a request, an answer, or checked passports. */
import { goto } from '$app/navigation';
import * as api from './api';
import type { Accepted } from './api/types/Accepted';
import type { AcceptedAgreements } from './api/types/AcceptedAgreements';
import type { AgreementAskView } from './api/types/AgreementAskView';
import type { AskView } from './api/types/AskView';
import type { FeedbackAskView } from './api/types/FeedbackAskView';
import { desk } from './desk.svelte';
import { words } from './words';

/** The most bytes of a received file. */
const MOST = 200 * 1024 * 1024;

class Arrivals {
  /** A request for sign-off. */
  request = $state.raw<AskView | null>(null);
  /** A request for signatures on entries. */
  toAgree = $state.raw<AgreementAskView | null>(null);
  /** Signatures on entries, accepted into the portfolio. */
  agreed = $state.raw<AcceptedAgreements | null>(null);
  /** A request for feedback. */
  feedback = $state.raw<FeedbackAskView | null>(null);
  /** The accepted content of an answer. */
  accepted = $state.raw<Accepted | null>(null);
  /** Results of checked passports. */
  checks = $state.raw<api.CheckView[]>([]);
  /** Why a file was not opened. */
  problem = $state('');

  /** Whether a file is opened here, by its name. */
  takes = (file: File) => /\.(ask|answer|passport)$/i.test(file.name);

  /** Opens a file and shows it; does nothing if the dialog was cancelled. */
  async open(work: () => Promise<api.Arrived | null>): Promise<void> {
    this.problem = '';
    try {
      const arrived = await work();
      if (arrived) await this.#show(arrived);
    } catch (cause) {
      this.problem = cause instanceof Error ? cause.message : String(cause);
    }
  }

  /** Opens dropped files: one request or answer, or any number of passports. */
  async drop(files: File[]): Promise<void> {
    const taken = files.filter(this.takes);
    const [first] = taken;
    if (!first) return;
    if (taken.some((file) => file.size > MOST)) {
      this.problem = words.travel.tooLarge;
      return;
    }
    await this.open(() => api.bringFile(first));
    // Of several files, only passports are opened together.
    for (const file of this.checks.length > 0 ? taken.slice(1) : []) {
      await this.open(() => api.bringFile(file, true));
    }
  }

  async #show(arrived: api.Arrived): Promise<void> {
    if (arrived.kind === 'request') {
      this.request = arrived.of;
      await goto('/request');
    } else if (arrived.kind === 'agreement_request') {
      this.toAgree = arrived.of;
      await goto('/request/agree');
    } else if (arrived.kind === 'agreements') {
      this.agreed = arrived.of;
      await goto('/sign-off', { invalidateAll: true });
    } else if (arrived.kind === 'feedback_request') {
      this.feedback = arrived.of;
      await goto('/request/feedback');
    } else if (arrived.kind === 'feedback') {
      await goto('/working-life?about=feedback', { invalidateAll: true });
      desk.did(arrived.of.again ? words.feedback.again : words.feedback.takenIn);
    } else if (arrived.kind === 'answer') {
      this.accepted = arrived.of;
      await goto('/sign-off?show=signed', { invalidateAll: true });
    } else {
      this.checks = arrived.of;
      await goto('/check');
    }
  }
}

export const arrivals = new Arrivals();
