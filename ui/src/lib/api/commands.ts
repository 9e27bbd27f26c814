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

/** A saved answer. */
export type Answered = {
  /** The file's name. */
  name: string;
  /** Why it is missing from the list beside the signer's file, if it is. */
  not_listed: string | null;
};

/** The content of a received file. */
export type Arrived = { kind: 'request'; of: AskView } | { kind: 'answer'; of: Accepted } | { kind: 'agreement_request'; of: AgreementAskView } | { kind: 'agreements'; of: AcceptedAgreements } | { kind: 'feedback_request'; of: FeedbackAskView } | { kind: 'feedback'; of: TakenIn } | { kind: 'check'; of: CheckView[] };

/** A file to attach: attached, or why not. */
export type Brought = {
  name: string;
  kept: Attachment | null;
  problem: string | null;
};

/** The result for a checked file, with every indicator to be marked. */
export type CheckView = {
  name: string;
  verdict: Verdict;
  /** Whether it holds anything signed. */
  signed: boolean;
  /** Of a PDF: sentences on whether its pages and embedded files are unchanged. */
  pages: string[];
  indicators: MarkedIndicator[];
};

/** A choice: its code and its words. */
export type ChoiceForm = {
  code: string;
  label: string;
  /** An explanation; may be empty. */
  says: string;
};

/** The chosen signer file. */
export type ChosenSigner = {
  /** The file's name. */
  file: string;
  /** The holder, as the file states. */
  holder: string;
};

/** The content of the form of an entry. */
export type EntryPage = {
  noun: NounForm;
  /** The current version of the entry; none for a new one. */
  now: EntryView | null;
  /** The initial values of a new entry. */
  begins: EntryInput;
  /** The statements that may be linked. */
  statements: ChoiceForm[];
  /** The trainings a delegation may rest on. */
  trainings: ChoiceForm[];
};

/** What remains of an erased portfolio. */
export type ErasedAll = {
  /** The number of sign-offs whose digests stay in the folder. */
  records: number;
  /** The name of the folder of safety copies, if there is one: they still hold the data. */
  copies: string | null;
};

/** The initial content of the page of all evidence. */
export type EvidenceBoard = {
  /** The first part of the list. */
  list: EvidenceList;
  /** The months to filter by (`YYYY-MM`), newest first. */
  months: string[];
  /** Whether there are templates. */
  templates: boolean;
};

/** An exported file, and what is missing from it. */
export type Exported = {
  name: string;
  report: ExportReport;
};

/** A field of a form with its words. */
export type FieldForm = {
  name: string;
  label: string;
  help: string;
  /** `line`, `text`, `many`, `person`, `day`, `past-day`, `number`, `months`, `choice`, `conditions`, `indicators`, `rests-on`, `why` or `evidence`. */
  form: string;
  needed: boolean;
  /** Whether it is under "More". */
  more: boolean;
  /** Whether it is not in the form, because a command of its own writes it. */
  hidden: boolean;
  /** The choices or suggestions. */
  choices: ChoiceForm[];
};

/** A goal made from a gap, returned work or similar. */
export type GoalMade = {
  id: string;
  /** Whether it is new in the plan. */
  new: boolean;
};

/** An indicator and a piece of evidence to request a sign-off for. */
export type Item = {
  evidence: string;
  indicator: string;
};

/** The result of moving a portfolio. */
export type MovedTo = {
  /** The name of its new folder. */
  name: string;
  /** Whether parts of the old folder could not be deleted. */
  left_behind: boolean;
};

/** A noun with its words, for forms and lists. */
export type NounForm = {
  code: string;
  /** The code of the section of the "Working life" page that shows it. */
  part: string;
  one: string;
  many: string;
  about: string;
  add: string;
  /** Whether there is only one entry of it, such as the scope. */
  single: boolean;
  /** Whether it has private fields. */
  private: boolean;
  /** Whether a supervisor signs it. */
  agreed: boolean;
  /** Whether the owner accepts it before that. */
  accepted: boolean;
  fields: FieldForm[];
};

/** What the first screen shows: the open portfolio, one that waits for its passphrase, or why none opened. */
export type Opening = {
  open: boolean;
  locked: string | null;
  /** The owner of the waiting portfolio, if this computer remembers it. */
  whose: string | null;
  /** The owner of the portfolio opened last, if this computer remembers one; empty if it knows no name. */
  yours: string | null;
  problem: string | null;
  /** Whether the waiting portfolio must be moved first, because it is in a folder synced to the internet. */
  synced: boolean;
  /** Whether the waiting portfolio is a sample, whose passphrase is public. */
  sample: boolean;
  idle_seconds: number;
  /** Whether the app was started with files to open. */
  given: boolean;
  /** The name of the folder a new portfolio goes into. */
  place: string;
  /** The kinds of evidence, which never change. */
  kinds: KindForm[];
};

/** The progress of an export: in pages, or in bytes of a passport. */
export type Progress = {
  done: number;
  total: number;
};

/** The content of the settings page. */
export type Settings = {
  owner: Owner;
  people: Person[];
  /** The trusted lists, the newest of each organisation. */
  lists: TrustListView[];
  frameworks: FrameworkOf[];
  safety: SafetyView;
  /** Why the last safety copy was not made. */
  copy_problem: string | null;
  /** Whether this computer is shared, so that it remembers no portfolio. */
  shared: boolean;
  /** After how many idle minutes a portfolio locks on this computer. */
  lock_minutes: number;
};

/** What was signed, and why it is missing from the list beside the signer's file, if it is. */
export type Signed = {
  count: number;
  not_listed: string | null;
};

/** The signer file to use. */
export type SignerFile = {
  /** Its name and holder, if one is chosen or remembered. */
  chosen: ChosenSigner | null;
  /** Whether it is remembered on this computer. */
  remembered: boolean;
  /** Whether it may be remembered: not on a shared computer, nor on the requester's. */
  may_remember: boolean;
  /** Whether anybody ever signed on this computer. */
  seen: boolean;
};

/** What the open dialog offers. */
export type Wanted = 'request' | 'answer' | 'passports';

/** The content of the "Working life" page. */
export type WorkingLife = {
  nouns: NounForm[];
  entries: EntryView[];
  in_force: InForce[];
  /** The templates a scope may start from. */
  templates: ScopeTemplate[];
};

/** The commands that are given values: which, and what they answer. */
export type Asks = {
  agreement_board: { given: null; answer: AgreementBoard };
  agree_page: { given: { kind: AgreementKind; indicators: string[]; qualification: string; target: string; about: string }; answer: AgreePage };
  /** Seals an agreement with the key of the open signer. `page` is the page it was made on. The answer: why it is missing from the list beside the signer's file, if it is. */
  agree: { given: { page: string; to: ToAgree }; answer: string | null };
  /** Saves the unfinished agreements of the open signer, for that signer only. */
  keep_unagreed: { given: { page: string; to: ToAgree | null }; answer: void };
  /** The unfinished agreements of the open signer. */
  unagreed: { given: { page: string }; answer: ToAgree | null };
  take_along: { given: { agreement: string; along: boolean }; answer: void };
  /** Asks for a file or a folder to bring in; its name, or none if cancelled. */
  choose_to_bring: { given: { folder: boolean }; answer: string | null };
  /** Takes what was dropped on the window last to bring it in; its name, or none if nothing was dropped. */
  bring_dropped: { given: null; answer: string | null };
  /** A preview of bringing in the chosen file. */
  look_to_bring: { given: { choices: Choices }; answer: Look };
  /** Brings in the chosen file. */
  bring: { given: { choices: Choices }; answer: BroughtIn };
  /** Forgets the chosen file. */
  leave_source: { given: null; answer: void };
  /** The files brought in, newest first. */
  brought: { given: null; answer: BroughtView[] };
  /** Takes back the entries brought in with a file. */
  take_back_brought: { given: { id: string }; answer: TakenBack };
  /** Saves the training record as `xlsx`, `csv` or `pdf`; the name of the file, or none if cancelled. */
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
  /** Links every piece to every statement; returns the previous versions. */
  link: { given: { evidence: string[]; shows: Shows[] }; answer: VersionRef[] };
  /** Begins a new piece as a copy of another. */
  duplicate: { given: { id: string }; answer: Draft };
  templates: { given: null; answer: Template[] };
  /** Saves a piece as a template. */
  save_template: { given: { id: string; name: string }; answer: Template };
  delete_template: { given: { id: string }; answer: void };
  /** Begins a new piece from a template. */
  use_template: { given: { id: string }; answer: Draft };
  /** Where a text may name somebody. */
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
  /** The fields of a form that may name somebody. */
  names_in: { given: { input: EvidenceInput }; answer: LookAt[] };
  /** The pieces that may name somebody. */
  to_check: { given: { evidence: string[] }; answer: PieceToCheck[] };
  /** Saves the alternative text of a picture. */
  describe: { given: { digest: string; words: string }; answer: void };
  /** Attaches the files that were dropped on the window last. */
  attach_dropped: { given: null; answer: Brought[] };
  /** Attaches the files on the clipboard, or its picture under a name. */
  attach_copied: { given: { name: string }; answer: Brought[] };
  attachment_bytes: { given: { digest: string }; answer: ArrayBuffer };
  /** Saves a request for feedback as a file; its name, or none if cancelled. */
  save_feedback_request: { given: { about: string }; answer: string | null };
  /** Seals and saves feedback on the open request; its name, or none if cancelled. */
  save_feedback: { given: { given: Given }; answer: string | null };
  open_portfolio: { given: { passphrase: string }; answer: void };
  open_sample: { given: null; answer: void };
  recover_portfolio: { given: { recovery: string; passphrase: string }; answer: void };
  /** Whether `typed` is that group of the recovery key, counted from one. */
  has_group: { given: { recovery: string; group: number; typed: string }; answer: boolean };
  /** Three random words, suggested as a passphrase. */
  passphrase_words: { given: null; answer: string };
  /** Why a passphrase is too weak, for an attacker who knows the names in `about`; none if it is strong. */
  weigh_passphrase: { given: { passphrase: string; about: string[] }; answer: string | null };
  lock: { given: null; answer: void };
  before_passport: { given: { include: Include }; answer: BeforePassport };
  /** Saves the badge of a statement or a stage, or all badges as a learner record if `of` is empty; the file's name, or none if cancelled. */
  save_badge: { given: { of: string }; answer: string | null };
  /** Saves a passport; its name, or none if cancelled. */
  save_passport: { given: { include: Include; share: ToShare | null; progress: Channel<Progress> }; answer: string | null };
  start: { given: null; answer: Opening };
  /** The frameworks and stages a new portfolio can start with. */
  starts: { given: null; answer: Start[] };
  try_sample: { given: null; answer: void };
  choose_place: { given: null; answer: string | null };
  /** Makes a portfolio; returns the groups of its recovery key, which is stored nowhere. */
  make_portfolio: { given: { portfolio: NewPortfolio; passphrase: string }; answer: string[] };
  /** Asks for the folder of a portfolio; whether one was chosen. */
  choose_portfolio: { given: null; answer: boolean };
  /** Opens the portfolio this computer remembers, or asks for its passphrase. */
  open_yours: { given: null; answer: void };
  close_portfolio: { given: null; answer: void };
  /** Closes the window, or leaves it open if the page could not save. */
  close_window: { given: { saved: boolean }; answer: void };
  home: { given: null; answer: Home };
  /** A framework by its id; the followed one for an empty id. */
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
  /** Saves a new entry for an empty id, else a new version of that entry. */
  save_qualification: { given: { id: string; entry: QualificationInput }; answer: void };
  take_back_qualification: { given: { id: string }; answer: void };
  start_in_post: { given: { day: string }; answer: void };
  note_absence: { given: { first: string; last: string }; answer: void };
  /** Makes and saves a request. Without a chosen place or a written file, no request is made. */
  save_request: { given: { items: Item[]; to: string }; answer: string | null };
  /** Saves the file of a request again. */
  save_request_again: { given: { request: string; to: string }; answer: string | null };
  /** Renews a request for the newest versions and saves it. Without a chosen place or a written file, nothing changes. */
  renew_request: { given: { request: string; to: string }; answer: string | null };
  /** Saves a safety copy; the name of its file. */
  save_copy: { given: null; answer: string | null };
  keep_copy: { given: null; answer: Copied };
  test_kept_copy: { given: null; answer: Copied };
  /** Restores a kept safety copy; the name of the folder that now holds the previous portfolio. */
  restore_kept_copy: { given: { madeAt: string; passphrase: string }; answer: string | null };
  /** Asks for a safety copy; whether one was chosen. */
  choose_copy: { given: null; answer: string | null };
  /** Restores the chosen copy into a new folder and opens it there. */
  restore_copy: { given: { passphrase: string }; answer: void };
  /** Writes all data of the portfolio; the name of the folder. */
  take_out: { given: null; answer: string | null };
  look_again: { given: { on: string | null }; answer: void };
  change_passphrase: { given: { current: string; new: string }; answer: void };
  /** Makes a new recovery key and returns its groups; the old one no longer works. */
  new_recovery_key: { given: { current: string }; answer: string[] };
  /** Moves the chosen portfolio into a local folder, without opening it. */
  move_portfolio: { given: { recovery: string | null; passphrase: string }; answer: MovedTo };
  /** Erases the open portfolio for good. */
  erase_everything: { given: { passphrase: string }; answer: ErasedAll };
  settings: { given: null; answer: Settings };
  change_owner: { given: { owner: Owner }; answer: void };
  confirm_signer: { given: { fingerprint: string; how: string }; answer: SignerView };
  set_shared: { given: { shared: boolean }; answer: void };
  set_lock_minutes: { given: { minutes: number }; answer: void };
  title: { given: { text: string }; answer: void };
  /** Zooms the page, in percent. Failing to do so is no error. */
  zoom: { given: { percent: number }; answer: void };
  sign_off_part: { given: { list: BoardList | null; from: number; most: number }; answer: BoardPart };
  /** The sign-off page: the first part of its list, and the entries of working life that wait. */
  sign_off_page: { given: { list: BoardList | null; most: number }; answer: SignOffPage };
  ask_page: { given: { evidence: string }; answer: AskPage };
  hand_over: { given: null; answer: Sitting };
  ask: { given: { items: Item[]; to: string }; answer: string };
  take_back: { given: { request: string }; answer: void };
  ask_again: { given: { request: string }; answer: void };
  /** Renews a request for the newest versions; the new request's id. */
  renew: { given: { request: string }; answer: string };
  /** Seals the decisions and the entries of one sitting, all or none. */
  sign: { given: { judgements: Judgement[]; entries: ShownEntry[] }; answer: Signed };
  /** Saves the unfinished decisions of the open signer, for that signer only. */
  keep_unsigned: { given: { decisions: Unsigned[] }; answer: void };
  /** The unfinished decisions of the open signer. */
  unsigned: { given: null; answer: Unsigned[] };
  /** The signer file to offer when a preceptor's turn begins. */
  signer_file: { given: null; answer: SignerFile };
  /** Asks for a signer file; none if cancelled. */
  choose_signer: { given: null; answer: ChosenSigner | null };
  /** Opens the chosen file, and remembers or forgets it. */
  open_signer: { given: { passphrase: string; remember: boolean }; answer: SignerView };
  make_signer: { given: { identity: Identity; passphrase: string }; answer: SignerView | null };
  /** Remembers the chosen file on this computer, or forgets the remembered one. */
  remember_signer: { given: { remember: boolean }; answer: void };
  close_signer: { given: null; answer: void };
  /** Saves the revocation statement of the open signer's key, to be kept apart from the key. */
  save_revocation: { given: null; answer: string | null };
  /** What was signed with the open signer's file, newest first. */
  signed_before: { given: null; answer: OwnRecord[] };
  /** The entries whose current version nobody signed. */
  waiting_entries: { given: null; answer: WaitingEntry[] };
  /** Makes and saves a request for signatures on entries. Without a written file, no request is made. */
  save_agreement_request: { given: { entries: string[]; to: string }; answer: string | null };
  /** Saves the file of such a request again. */
  save_agreement_request_again: { given: { request: string; to: string }; answer: string | null };
  /** Saves an attached file of the request, for the signer to look at. */
  keep_agreement_file: { given: { digest: string; name: string }; answer: string | null };
  close_agreement_request: { given: null; answer: void };
  /** Seals the agreed entries of the open request and saves the answer; then wipes the key. */
  answer_agreement_request: { given: { entries: ShownEntry[] }; answer: Answered | null };
  /** Opens the files the app was started with. */
  given_files: { given: null; answer: Arrived | null };
  choose_files: { given: { wanted: Wanted }; answer: Arrived | null };
  request_file: { given: { digest: string }; answer: ArrayBuffer };
  /** Saves an attached file of the request, for the preceptor to look at. */
  keep_request_file: { given: { digest: string; name: string }; answer: string | null };
  close_request: { given: null; answer: void };
  /** Seals the decisions on the open request and saves the answer; then wipes the key. */
  answer_request: { given: { judgements: Judgement[] }; answer: Answered | null };
  /** Saves the unfinished decisions of the open signer on the request, for that signer only. */
  keep_unanswered: { given: { decisions: Unsigned[] }; answer: void };
  /** The unfinished decisions of the open signer. */
  unanswered: { given: null; answer: Unsigned[] };
  working_life: { given: null; answer: WorkingLife };
  /** Every noun with its words. */
  noun_forms: { given: null; answer: NounForm[] };
  /** The form of a noun: empty, or with the current version of an entry. */
  entry_page: { given: { of: string; id: string }; answer: EntryPage };
  /** Saves a new entry for an empty id, else a new version of that entry; its id. */
  save_entry: { given: { of: string; id: string; input: EntryInput }; answer: string };
  withdraw_entry: { given: { id: string }; answer: void };
  /** Undoes the last change to an entry. */
  undo_entry: { given: { id: string }; answer: void };
  erase_entry: { given: { id: string }; answer: Erased };
  /** Ends a delegation: it is not in force from this day on. */
  end_delegation: { given: { id: string; day: string }; answer: void };
  /** Records that the owner accepts the current version of an entry. */
  accept_entry: { given: { id: string }; answer: void };
  /** Makes a goal from a gap, returned work or similar. */
  goal_from: { given: { from: GoalFrom }; answer: GoalMade };
  /** Closes a goal as `done` or `dropped`, or reopens it if `how` is empty. */
  close_goal: { given: { id: string; how: string }; answer: void };
  /** Makes a template the scope of the portfolio; its id. */
  use_scope_template: { given: { template: string }; answer: string };
  /** Saves what is coming up as a calendar file; its name, or none if cancelled. */
  save_calendar: { given: null; answer: string | null };
};

/** The commands that are handed the bytes of a file: the words beside them, and what they answer. */
export type Sends = {
  /** Takes the bytes of a file from the page to bring it in; its name. */
  give_to_bring: { beside: 'file-name'; answer: string };
  attach: { beside: 'file-name'; answer: Attachment };
  /** The content of a file about keys; it is trusted only once it is saved. */
  read_keys: { beside: never; answer: KeysFile };
  keep_keys: { beside: never; answer: void };
  /** Adds a framework from its file, of ours or of another system; returns its title. */
  add_framework_file: { beside: 'file-name'; answer: string };
  load_wording: { beside: never; answer: number };
  /** Opens a file that was dropped on the window. */
  bring_file: { beside: 'file-name' | 'more'; answer: Arrived };
};
