// Made from src-tauri/src/commands by script/contract. Not to be changed by hand: every build compares it.
import type { Channel } from '@tauri-apps/api/core';
import type { Accepted } from './types/Accepted';
import type { AcceptedAgreements } from './types/AcceptedAgreements';
import type { AgreePage } from './types/AgreePage';
import type { AgreementAskView } from './types/AgreementAskView';
import type { AgreementBoard } from './types/AgreementBoard';
import type { AgreementKind } from './types/AgreementKind';
import type { AskPage } from './types/AskPage';
import type { AskView } from './types/AskView';
import type { Attachment } from './types/Attachment';
import type { BeforeExport } from './types/BeforeExport';
import type { BeforePassport } from './types/BeforePassport';
import type { BoardList } from './types/BoardList';
import type { BoardPart } from './types/BoardPart';
import type { BroughtIn } from './types/BroughtIn';
import type { BroughtView } from './types/BroughtView';
import type { CareerMap } from './types/CareerMap';
import type { Choices } from './types/Choices';
import type { Copied } from './types/Copied';
import type { Draft } from './types/Draft';
import type { DraftPage } from './types/DraftPage';
import type { EntryInput } from './types/EntryInput';
import type { EntryView } from './types/EntryView';
import type { Erased } from './types/Erased';
import type { Evidence } from './types/Evidence';
import type { EvidenceFilter } from './types/EvidenceFilter';
import type { EvidenceInput } from './types/EvidenceInput';
import type { EvidenceList } from './types/EvidenceList';
import type { EvidencePage } from './types/EvidencePage';
import type { ExportOptions } from './types/ExportOptions';
import type { ExportReport } from './types/ExportReport';
import type { FeedbackAskView } from './types/FeedbackAskView';
import type { Fits } from './types/Fits';
import type { Found } from './types/Found';
import type { FrameworkChoice } from './types/FrameworkChoice';
import type { FrameworkOf } from './types/FrameworkOf';
import type { FrameworkView } from './types/FrameworkView';
import type { Given } from './types/Given';
import type { GoalFrom } from './types/GoalFrom';
import type { Home } from './types/Home';
import type { Identity } from './types/Identity';
import type { InForce } from './types/InForce';
import type { Include } from './types/Include';
import type { IndicatorPage } from './types/IndicatorPage';
import type { Judgement } from './types/Judgement';
import type { KeysFile } from './types/KeysFile';
import type { KindForm } from './types/KindForm';
import type { LinkPage } from './types/LinkPage';
import type { Look } from './types/Look';
import type { LookAt } from './types/LookAt';
import type { Mark } from './types/Mark';
import type { MarkedIndicator } from './types/MarkedIndicator';
import type { NewPortfolio } from './types/NewPortfolio';
import type { OverTime } from './types/OverTime';
import type { OwnRecord } from './types/OwnRecord';
import type { OwnView } from './types/OwnView';
import type { OwnViewPage } from './types/OwnViewPage';
import type { Owner } from './types/Owner';
import type { PagePicture } from './types/PagePicture';
import type { Person } from './types/Person';
import type { PieceToCheck } from './types/PieceToCheck';
import type { Plan } from './types/Plan';
import type { PortfolioPage } from './types/PortfolioPage';
import type { QualificationBoard } from './types/QualificationBoard';
import type { QualificationInput } from './types/QualificationInput';
import type { SafetyView } from './types/SafetyView';
import type { ScopeTemplate } from './types/ScopeTemplate';
import type { ShownEntry } from './types/ShownEntry';
import type { Shows } from './types/Shows';
import type { SignOffPage } from './types/SignOffPage';
import type { SignerView } from './types/SignerView';
import type { Sitting } from './types/Sitting';
import type { Start } from './types/Start';
import type { TakenBack } from './types/TakenBack';
import type { TakenIn } from './types/TakenIn';
import type { Template } from './types/Template';
import type { ToAgree } from './types/ToAgree';
import type { ToShare } from './types/ToShare';
import type { TrustListView } from './types/TrustListView';
import type { Unsigned } from './types/Unsigned';
import type { Verdict } from './types/Verdict';
import type { VersionRef } from './types/VersionRef';
import type { WaitingEntry } from './types/WaitingEntry';
import type { Warning } from './types/Warning';

/** An answer that was saved. */
export type Answered = {
  /** The file's own name. */
  name: string;
  /** Why the list beside the signer's file does not hold it. */
  not_listed: string | null;
};

/** What a file turned out to be, once it was opened. */
export type Arrived = { kind: 'request'; of: AskView } | { kind: 'answer'; of: Accepted } | { kind: 'agreement_request'; of: AgreementAskView } | { kind: 'agreements'; of: AcceptedAgreements } | { kind: 'feedback_request'; of: FeedbackAskView } | { kind: 'feedback'; of: TakenIn } | { kind: 'check'; of: CheckView[] };

/** A file from elsewhere on this computer: kept, or why not. */
export type Brought = {
  name: string;
  kept: Attachment | null;
  problem: string | null;
};

/** A file that was checked, with every indicator to be marked. */
export type CheckView = {
  name: string;
  verdict: Verdict;
  /** Whether there was something signed to look at. */
  signed: boolean;
  /** Of a PDF: whether its pages and what rides in it are as they were made. */
  pages: string[];
  indicators: MarkedIndicator[];
};

/** A choice: its code and what a person reads. */
export type ChoiceForm = {
  code: string;
  label: string;
  /** What it says beside that; may be empty. */
  says: string;
};

/** A signer file by name. */
export type ChosenSigner = {
  /** The file's own name. */
  file: string;
  /** Who it says its holder is. */
  holder: string;
};

/** Everything the form of an entry shows. */
export type EntryPage = {
  noun: NounForm;
  /** What the entry says now; nothing for a new one. */
  now: EntryView | null;
  /** What a new one begins with. */
  begins: EntryInput;
  /** The statements it may be linked to. */
  statements: ChoiceForm[];
  /** The trainings a delegation may rest on. */
  trainings: ChoiceForm[];
};

/** What is left of an erased portfolio. */
export type ErasedAll = {
  /** Sign-offs whose digests are kept in the folder. */
  records: number;
  /** The name of the folder of safety copies beside it, where there is one: they still hold it. */
  copies: string | null;
};

/** What the page of all evidence opens with. */
export type EvidenceBoard = {
  /** The first part of what is wanted. */
  list: EvidenceList;
  /** The months to choose from (`YYYY-MM`), the last first. */
  months: string[];
  /** Whether there are templates. */
  templates: boolean;
};

/** A written file, and what a reader will not find in it. */
export type Exported = {
  name: string;
  report: ExportReport;
};

/** A field of a form, with its words. */
export type FieldForm = {
  name: string;
  label: string;
  help: string;
  /** `line`, `text`, `many`, `person`, `day`, `past-day`, `number`, `months`, `choice`, `conditions`, `indicators`, `rests-on`, `why` or `evidence`. */
  form: string;
  needed: boolean;
  /** Whether it stands behind "More". */
  more: boolean;
  /** Whether only a verb of its own writes it. */
  hidden: boolean;
  /** What may be chosen, or is offered. */
  choices: ChoiceForm[];
};

/** A goal that was made out of something. */
export type GoalMade = {
  id: string;
  /** Whether it was not in the plan before. */
  new: boolean;
};

/** An indicator of a piece of evidence to be asked about. */
export type Item = {
  evidence: string;
  indicator: string;
};

/** Where a portfolio was moved to. */
export type MovedTo = {
  /** The name of its new folder. */
  name: string;
  /** Whether some of it could not be deleted where it was. */
  left_behind: boolean;
};

/** A noun with its words, as a form and a list need it. */
export type NounForm = {
  code: string;
  /** The part of the place that shows it, by its code. */
  part: string;
  one: string;
  many: string;
  about: string;
  add: string;
  /** Whether there is one entry of it, which changes. */
  single: boolean;
  /** Whether it has a part for the owner's eyes only. */
  private: boolean;
  /** Whether whoever supervises is asked to sign it. */
  agreed: boolean;
  /** Whether the owner says that they agree to it before that. */
  accepted: boolean;
  fields: FieldForm[];
};

/** Whether a portfolio is open, which one waits for its passphrase, and why none opened. */
export type Opening = {
  open: boolean;
  locked: string | null;
  /** Whose the one that waits is, where this computer remembers it. */
  whose: string | null;
  /** Whose the portfolio opened last is, where this computer remembers one; empty when it knows no name. */
  yours: string | null;
  problem: string | null;
  /** Whether the one that waits has to be moved first: it is in a folder kept in step with the internet. */
  synced: boolean;
  /** Whether the one that waits is a sample, whose passphrase everybody knows. */
  sample: boolean;
  idle_seconds: number;
  /** Whether files wait to be looked at. */
  given: boolean;
  /** The name of the folder a new portfolio goes into. */
  place: string;
  /** The kinds of evidence, which never change. */
  kinds: KindForm[];
};

/** How far an export is: in pages, or in bytes of a passport. */
export type Progress = {
  done: number;
  total: number;
};

/** Everything Settings shows. */
export type Settings = {
  owner: Owner;
  people: Person[];
  /** The trust lists relied on, the newest of each organisation. */
  lists: TrustListView[];
  frameworks: FrameworkOf[];
  safety: SafetyView;
  /** Why the last safety copy was not made. */
  copy_problem: string | null;
  /** Whether this computer is shared, so that it remembers no portfolio. */
  shared: boolean;
  /** After how many minutes a portfolio locks on this computer. */
  lock_minutes: number;
};

/** What was signed, and why the list beside the signer's file does not hold it. */
export type Signed = {
  count: number;
  not_listed: string | null;
};

/** The signer file that is at hand. */
export type SignerFile = {
  /** Its own name and whose it is, when one is chosen or remembered. */
  chosen: ChosenSigner | null;
  /** Whether it is remembered on this computer. */
  remembered: boolean;
  /** Whether it may be: not on a computer that is shared, nor on that of the person who asks. */
  may_remember: boolean;
  /** Whether anybody ever signed here. */
  seen: boolean;
};

/** What the user wants to open. */
export type Wanted = 'request' | 'answer' | 'passports';

/** Everything the place "Working life" shows. */
export type WorkingLife = {
  nouns: NounForm[];
  entries: EntryView[];
  in_force: InForce[];
  /** What a scope may begin with. */
  templates: ScopeTemplate[];
};

/** The commands that are given values: which, and what they answer. */
export type Asks = {
  agreement_board: { given: null; answer: AgreementBoard };
  agree_page: { given: { kind: AgreementKind; indicators: string[]; qualification: string; target: string; about: string }; answer: AgreePage };
  /** Sealed with the key of the signer of the hand-over. `page` names what was on the page; why the list beside the signer's file does not hold it. */
  agree: { given: { page: string; to: ToAgree }; answer: string | null };
  /** Keeps what the open signer is about to agree to, for them alone. */
  keep_unagreed: { given: { page: string; to: ToAgree | null }; answer: void };
  /** What was kept for the open signer. */
  unagreed: { given: { page: string }; answer: ToAgree | null };
  take_along: { given: { agreement: string; along: boolean }; answer: void };
  /** Asks for a file, or for a folder, and puts it on the desk; its name, or none when none was chosen. */
  choose_to_bring: { given: { folder: boolean }; answer: string | null };
  /** Puts what was dropped on the window last on the desk; its name, or none when nothing was. */
  bring_dropped: { given: null; answer: string | null };
  /** Says what would happen if what is on the desk were brought in. */
  look_to_bring: { given: { choices: Choices }; answer: Look };
  /** Brings in what is on the desk. */
  bring: { given: { choices: Choices }; answer: BroughtIn };
  /** Takes what is on the desk away again. */
  leave_source: { given: null; answer: void };
  /** What was brought in, the last first. */
  brought: { given: null; answer: BroughtView[] };
  /** Takes back what was brought in with a file. */
  take_back_brought: { given: { id: string }; answer: TakenBack };
  /** Writes the training record in a form: `xlsx`, `csv` or `pdf`. The name of the file, or none when no place was chosen. */
  save_training: { given: { form: string }; answer: string | null };
  /** Saves the result as a PDF, with the marks the reader gave each file. */
  save_check: { given: { marks: (Record<string, Mark>)[] }; answer: string | null };
  close_check: { given: null; answer: void };
  portfolio_page: { given: null; answer: PortfolioPage };
  highlights: { given: { typed: string }; answer: EvidenceList };
  page_pictures: { given: null; answer: PagePicture[] };
  before_export: { given: { options: ExportOptions }; answer: BeforeExport };
  export: { given: { options: ExportOptions; progress: Channel<Progress> }; answer: Exported | null };
  cancel_export: { given: null; answer: void };
  open_export: { given: null; answer: void };
  show_export: { given: null; answer: void };
  evidence_board: { given: { wanted: EvidenceFilter; most: number }; answer: EvidenceBoard };
  evidence_part: { given: { wanted: EvidenceFilter; from: number; most: number }; answer: EvidenceList };
  /** Links every piece to every statement; the answer names the versions of before. */
  link: { given: { evidence: string[]; shows: Shows[] }; answer: VersionRef[] };
  /** Begins a new piece that says what another says. */
  duplicate: { given: { id: string }; answer: Draft };
  templates: { given: null; answer: Template[] };
  /** Keeps what a piece says as a template. */
  save_template: { given: { id: string; name: string }; answer: Template };
  delete_template: { given: { id: string }; answer: void };
  /** Begins a new piece with what a template holds. */
  use_template: { given: { id: string }; answer: Draft };
  /** What in a text looks like it names somebody, and where. */
  look_at_text: { given: { text: string }; answer: Warning[] };
  find: { given: { typed: string }; answer: Found };
  suggest: { given: { text: string }; answer: string[] };
  evidence_page: { given: { id: string }; answer: EvidencePage };
  draft_page: { given: { id: string }; answer: DraftPage };
  new_draft: { given: { indicator: string | null }; answer: Draft };
  draft: { given: { id: string }; answer: Draft | null };
  earlier: { given: { id: string; version: number }; answer: Draft };
  edit_draft: { given: { id: string }; answer: Draft };
  save_draft: { given: { draft: Draft }; answer: void };
  finish_draft: { given: { id: string }; answer: Evidence };
  discard_draft: { given: { id: string }; answer: void };
  withdraw: { given: { id: string }; answer: void };
  bring_back: { given: { id: string }; answer: void };
  /** Erases a piece for good: its words and files. */
  erase: { given: { id: string }; answer: Erased };
  /** What of a form looks like it names somebody. */
  names_in: { given: { input: EvidenceInput }; answer: LookAt[] };
  /** Which pieces look like they name somebody. */
  to_check: { given: { evidence: string[] }; answer: PieceToCheck[] };
  /** Keeps what a picture shows, for those who cannot see it. */
  describe: { given: { digest: string; words: string }; answer: void };
  /** Keeps the files that were dropped on the window last. */
  attach_dropped: { given: null; answer: Brought[] };
  /** Keeps the files on the clipboard, or its picture under a name. */
  attach_copied: { given: { name: string }; answer: Brought[] };
  attachment_bytes: { given: { digest: string }; answer: ArrayBuffer };
  /** Saves a file that asks for feedback; its name, or nothing when no place was chosen. */
  save_feedback_request: { given: { about: string }; answer: string | null };
  /** Seals and saves feedback on the open request; its name, or nothing when no place was chosen. */
  save_feedback: { given: { given: Given }; answer: string | null };
  open_portfolio: { given: { passphrase: string }; answer: void };
  open_sample: { given: null; answer: void };
  recover_portfolio: { given: { recovery: string; passphrase: string }; answer: void };
  /** Whether `typed` is that group of the recovery key, counted from one. */
  has_group: { given: { recovery: string; group: number; typed: string }; answer: boolean };
  /** Three words drawn at random, to be taken as a passphrase or not. */
  passphrase_words: { given: null; answer: string };
  /** Why a passphrase would be refused, in a sentence, by somebody who knows these names; nothing when it is strong. */
  weigh_passphrase: { given: { passphrase: string; about: string[] }; answer: string | null };
  lock: { given: null; answer: void };
  before_passport: { given: { include: Include }; answer: BeforePassport };
  /** Saves the badge of a statement or a stage, or all of them as a learner record when none is named; the file's name, or nothing when no place was chosen. */
  save_badge: { given: { of: string }; answer: string | null };
  /** Saves a passport; its name, or nothing when no place was chosen. */
  save_passport: { given: { include: Include; share: ToShare | null; progress: Channel<Progress> }; answer: string | null };
  start: { given: null; answer: Opening };
  /** What a new portfolio can begin with. */
  starts: { given: null; answer: Start[] };
  try_sample: { given: null; answer: void };
  choose_place: { given: null; answer: string | null };
  /** The groups of the recovery key, which is kept nowhere. */
  make_portfolio: { given: { portfolio: NewPortfolio; passphrase: string }; answer: string[] };
  /** Whether a folder was chosen. */
  choose_portfolio: { given: null; answer: boolean };
  /** Opens the portfolio this computer remembers, or asks for its passphrase. */
  open_yours: { given: null; answer: void };
  close_portfolio: { given: null; answer: void };
  /** The page has saved what was being written, or could not: the window closes, or stays. */
  close_window: { given: { saved: boolean }; answer: void };
  home: { given: null; answer: Home };
  /** The framework followed for an empty id. */
  framework_view: { given: { framework: string }; answer: FrameworkView };
  framework_choices: { given: null; answer: FrameworkChoice[] };
  add_framework: { given: { framework: string }; answer: void };
  indicator_page: { given: { indicator: string }; answer: IndicatorPage };
  link_page: { given: { indicator: string; typed: string }; answer: LinkPage };
  fits: { given: { indicators: string[] }; answer: Fits };
  career_map: { given: null; answer: CareerMap };
  plan: { given: null; answer: Plan };
  over_time: { given: { from: string; to: string }; answer: OverTime };
  own_view_page: { given: null; answer: OwnViewPage };
  view_myself: { given: { indicator: string; view: OwnView }; answer: void };
  qualification_board: { given: null; answer: QualificationBoard };
  /** A new entry for an empty id, else a new version of that one. */
  save_qualification: { given: { id: string; entry: QualificationInput }; answer: void };
  take_back_qualification: { given: { id: string }; answer: void };
  start_in_post: { given: { day: string }; answer: void };
  note_absence: { given: { first: string; last: string }; answer: void };
  /** Asks by file. Nothing is asked when no place was chosen or the file cannot be written. */
  save_request: { given: { items: Item[]; to: string }; answer: string | null };
  /** Saves the file of a request once more. */
  save_request_again: { given: { request: string; to: string }; answer: string | null };
  /** Asks by file again, for the newest versions. Nothing is changed when no place was chosen or the file cannot be written. */
  renew_request: { given: { request: string; to: string }; answer: string | null };
  /** The name of the file it was saved as. */
  save_copy: { given: null; answer: string | null };
  keep_copy: { given: null; answer: Copied };
  test_kept_copy: { given: null; answer: Copied };
  /** The name of the folder the portfolio of before is in now. */
  restore_kept_copy: { given: { madeAt: string; passphrase: string }; answer: string | null };
  /** Whether a file was chosen. */
  choose_copy: { given: null; answer: string | null };
  /** Puts the chosen copy into a new folder and opens it there: nothing is in its place. */
  restore_copy: { given: { passphrase: string }; answer: void };
  /** The name of the folder it was written to. */
  take_out: { given: null; answer: string | null };
  look_again: { given: { on: string | null }; answer: void };
  change_passphrase: { given: { current: string; new: string }; answer: void };
  /** The groups of a new recovery key; the old one opens nothing any more. */
  new_recovery_key: { given: { current: string }; answer: string[] };
  /** Moves the chosen portfolio into a folder for portfolios on this computer. It is not open yet then. */
  move_portfolio: { given: { recovery: string | null; passphrase: string }; answer: MovedTo };
  /** Erases the open portfolio for good. */
  erase_everything: { given: { passphrase: string }; answer: ErasedAll };
  settings: { given: null; answer: Settings };
  change_owner: { given: { owner: Owner }; answer: void };
  confirm_signer: { given: { fingerprint: string; how: string }; answer: SignerView };
  set_shared: { given: { shared: boolean }; answer: void };
  set_lock_minutes: { given: { minutes: number }; answer: void };
  title: { given: { text: string }; answer: void };
  /** Shows everything larger or smaller, in percent. A system that cannot leaves it as it is. */
  zoom: { given: { percent: number }; answer: void };
  sign_off_part: { given: { list: BoardList | null; from: number; most: number }; answer: BoardPart };
  /** The first part of a list, and the entries of working life that wait. */
  sign_off_page: { given: { list: BoardList | null; most: number }; answer: SignOffPage };
  ask_page: { given: { evidence: string }; answer: AskPage };
  hand_over: { given: null; answer: Sitting };
  ask: { given: { items: Item[]; to: string }; answer: string };
  take_back: { given: { request: string }; answer: void };
  ask_again: { given: { request: string }; answer: void };
  /** Asks again for the newest versions; the new request's id. */
  renew: { given: { request: string }; answer: string };
  /** Seals the decisions and the entries of one sitting: all of them, or none. */
  sign: { given: { judgements: Judgement[]; entries: ShownEntry[] }; answer: Signed };
  /** Keeps what the open signer decided so far, for them alone. */
  keep_unsigned: { given: { decisions: Unsigned[] }; answer: void };
  /** What was kept for the open signer. */
  unsigned: { given: null; answer: Unsigned[] };
  /** The file that is at hand as a preceptor's turn begins. */
  signer_file: { given: null; answer: SignerFile };
  /** Asks for a signer file; none when no file was chosen. */
  choose_signer: { given: null; answer: ChosenSigner | null };
  /** Opens the chosen file; from then on it is remembered, or not. */
  open_signer: { given: { passphrase: string; remember: boolean }; answer: SignerView };
  make_signer: { given: { identity: Identity; passphrase: string }; answer: SignerView | null };
  /** Remembers the chosen file on this computer, or forgets the one that is. */
  remember_signer: { given: { remember: boolean }; answer: void };
  close_signer: { given: null; answer: void };
  /** Saves the statement that takes the open signer's key out of use, to be printed or kept apart from it. */
  save_revocation: { given: null; answer: string | null };
  /** What the open signer signed with their file, newest first. */
  signed_before: { given: null; answer: OwnRecord[] };
  /** The entries that nobody signed as they stand now. */
  waiting_entries: { given: null; answer: WaitingEntry[] };
  /** Asks by file for signatures on entries. Nothing is asked when no place was chosen or the file cannot be written. */
  save_agreement_request: { given: { entries: string[]; to: string }; answer: string | null };
  /** Saves the file of such a request once more. */
  save_agreement_request_again: { given: { request: string; to: string }; answer: string | null };
  /** Saves a file of an entry where whoever is asked wants to look at it. */
  keep_agreement_file: { given: { digest: string; name: string }; answer: string | null };
  close_agreement_request: { given: null; answer: void };
  /** Seals what is agreed to of the open request and saves the answer; the key is wiped after. */
  answer_agreement_request: { given: { entries: ShownEntry[] }; answer: Answered | null };
  /** The files the app was started with. */
  given_files: { given: null; answer: Arrived | null };
  choose_files: { given: { wanted: Wanted }; answer: Arrived | null };
  request_file: { given: { digest: string }; answer: ArrayBuffer };
  /** Saves a file of the request where the preceptor wants to look at it. */
  keep_request_file: { given: { digest: string; name: string }; answer: string | null };
  close_request: { given: null; answer: void };
  /** Seals the decisions on the open request and saves the answer; the key is wiped after. */
  answer_request: { given: { judgements: Judgement[] }; answer: Answered | null };
  /** Keeps what the open signer decided so far on the request, for them alone. */
  keep_unanswered: { given: { decisions: Unsigned[] }; answer: void };
  /** What was kept for the open signer. */
  unanswered: { given: null; answer: Unsigned[] };
  working_life: { given: null; answer: WorkingLife };
  /** Every noun with its words. */
  noun_forms: { given: null; answer: NounForm[] };
  /** The form of a noun: empty, or with what an entry says now. */
  entry_page: { given: { of: string; id: string }; answer: EntryPage };
  /** A new entry for an empty id, else a new version of that one; its id. */
  save_entry: { given: { of: string; id: string; input: EntryInput }; answer: string };
  withdraw_entry: { given: { id: string }; answer: void };
  /** Takes the last change to an entry back. */
  undo_entry: { given: { id: string }; answer: void };
  erase_entry: { given: { id: string }; answer: Erased };
  /** From this day on it is not in force. */
  end_delegation: { given: { id: string; day: string }; answer: void };
  /** The owner agrees to it as it stands. */
  accept_entry: { given: { id: string }; answer: void };
  /** Makes a goal out of what is there already. */
  goal_from: { given: { from: GoalFrom }; answer: GoalMade };
  /** `done`, `dropped`, or empty for open again. */
  close_goal: { given: { id: string; how: string }; answer: void };
  /** Makes a template the scope of the portfolio; its id. */
  use_scope_template: { given: { template: string }; answer: string };
  /** Saves what is coming up as a file for a calendar; its name, or nothing when no place was chosen. */
  save_calendar: { given: null; answer: string | null };
};

/** The commands that are handed the bytes of a file: the words beside them, and what they answer. */
export type Sends = {
  /** Puts the bytes of a file that the page was given on the desk; its name. */
  give_to_bring: { beside: 'file-name'; answer: string };
  attach: { beside: 'file-name'; answer: Attachment };
  /** What a file about keys says; it is relied on once it is kept. */
  read_keys: { beside: never; answer: KeysFile };
  keep_keys: { beside: never; answer: void };
  /** Adds a framework from its file, of ours or of another system; the answer is its title. */
  add_framework_file: { beside: 'file-name'; answer: string };
  load_wording: { beside: never; answer: number };
  /** A file that was dropped on the window. */
  bring_file: { beside: 'file-name' | 'more'; answer: Arrived };
};
