/** Further words that people may type for a place, a part of Settings or a deed when they look for it with Find. */
const list = (words: string) => words.split(' ');

export const also = {
  home: list('home start dashboard overview map ring count how am i doing next steps'),
  framework: list('competences competencies standards statements indicators domains criteria list'),
  evidence: list('entries pieces logs diary journal my work drafts unfinished filter sort'),
  signOff: list('signature approve preceptor assessor mentor supervisor waiting returned board'),
  workingLife: list(
    'supervision supervisor delegation scope goals review training feedback one to one mandatory courses'
  ),
  feedback: list('feedback opinion colleagues patients students 360'),
  supervision: list('supervision new talk meeting one to one'),
  portfolio: list('pdf print export document printing paper download share report panel send'),
  settings: list('options preferences configuration setup control'),
  add: list('new log write record create reflection reflective note upload photo file certificate entry'),
  drafts: list('unfinished not finished incomplete saved continue'),
  templates: list('starter pattern reuse own form'),
  ask: list('request preceptor assessor signature send'),
  signed: list('my signatures signed history preceptor what i signed list'),
  handOver: list('preceptor sign now here signing assessor mentor'),
  waiting: list('pending asked requests reminder cancel'),
  returned: list('sent back rejected refused feedback more needed comments'),
  signedOff: list('signatures approved achieved passed done who signed'),
  answer: list('import answer reply file open preceptor sent back'),
  check: list('verify validate somebody else employer passport genuine'),
  missing: list('gaps missing left todo to do remaining outstanding'),
  plan: list('plan goals steps remaining todo targets'),
  qualifications: list('qualification certificate nvq diploma degree gcse level course training experience six months'),
  ownView: list('self assessment confidence rating how sure myself'),
  overTime: list('compare history before after dates changes'),
  agreements: list(
    'not my role exempt prior learning refresh retraining time away leave absence maternity sick stage complete completed'
  ),
  career: list('career job roles levels pathway promotion band'),
  further: list('care certificate another framework add other'),
  passport: list('pdf print one page employer new job'),
  appraisal: list('pdf print annual review yearly pdr supervision highlights'),
  whole: list('pdf print whole everything panel accreditation'),
  passportFile: list('passport export proof signed record transfer new employer'),
  badges: list('badge credential learner record digital certificate'),
  lock: list('lock away log out logout sign out logoff hide'),
  leave: list('exit quit log out logout switch user other portfolio open another'),
  undo: list('take back reverse mistake revert'),
  help: list('support how to guide manual instructions shortcuts keys keyboard faq'),
  larger: list('zoom in bigger enlarge magnify'),
  smaller: list('zoom out reduce'),
  usual: list('zoom reset normal 100'),
  parts: {
    you: list('name me profile details job stage working towards start date post'),
    safety: list('backup back up copy restore bring back usb stick save'),
    'own-keys': list('password pass word change forgotten security'),
    people: list('preceptors signers keys trust list assessors contacts compare'),
    frameworks: list('published text wording load add import care certificate'),
    bring: list(
      'import upload excel spreadsheet csv zip folder mahara leap2a onefile pebblepad training record log load move'
    ),
    data: list('export csv take out delete erase remove gdpr privacy wipe'),
    reading: list(
      'text size font letters bigger larger dark mode night theme colours colors contrast spacing dyslexia accessibility motion appearance display'
    ),
    lock: list('minutes timeout time out idle automatic shared computer'),
    about: list('version licence license nhs update who made')
  }
};
