import { expect, test } from 'vitest';
import { words } from '../words';
import { calledAt, destinations, foundBy, lookUp } from './places';

const { places, progress, portfolio, settings, safety, travel, signOff } = words;

/** Typed words, and the expected destination. */
const TYPED: [string, string][] = [
  ['pdf', places.portfolio],
  ['print', places.portfolio],
  ['export', places.portfolio],
  ['report', places.portfolio],
  ['backup', safety.title],
  ['back up', safety.title],
  ['restore', safety.title],
  ['usb', safety.title],
  ['safety', safety.title],
  ['text size', settings.reading],
  ['font', settings.reading],
  ['dark', settings.reading],
  ['dark mode', settings.reading],
  ['colours', settings.reading],
  ['color', settings.reading],
  ['dyslexia', settings.reading],
  ['contrast', settings.reading],
  ['bigger', settings.larger],
  ['zoom', settings.larger],
  ['accessibility', settings.reading],
  ['passport', portfolio.documents.passport.name],
  ['appraisal', portfolio.documents.appraisal.name],
  ['annual review', portfolio.documents.appraisal.name],
  ['panel', portfolio.documents.portfolio.name],
  ['employer', portfolio.documents.passport.name],
  ['verify', travel.openPassport],
  ['preceptor', places.signOff],
  ['assessor', places.signOff],
  ['mentor', places.signOff],
  ['sign', places.signOff],
  ['signature', places.signOff],
  ['request', words.ask.title],
  ['hand over', signOff.handOver],
  ['returned', signOff.returned],
  ['feedback', signOff.returned],
  ['pending', signOff.waiting],
  ['answer', travel.bringAnswer],
  ['import', travel.bringAnswer],
  ['new', words.home.add],
  ['add', words.home.add],
  ['reflection', words.home.add],
  ['upload', words.home.add],
  ['photo', words.home.add],
  ['draft', words.evidence.drafts],
  ['unfinished', words.evidence.drafts],
  ['template', words.evidence.templates],
  ['diary', places.evidence],
  ['gaps', words.home.missing],
  ['missing', words.home.missing],
  ['plan', progress.plan],
  ['goals', progress.plan],
  ['qualification', progress.qualifications],
  ['diploma', progress.qualifications],
  ['nvq', progress.qualifications],
  ['self assessment', progress.ownView],
  ['confidence', progress.ownView],
  ['maternity', progress.agreements],
  ['not my role', progress.agreements],
  ['career', progress.career],
  ['care certificate', words.framework.further],
  ['standards', places.framework],
  ['competencies', places.framework],
  ['badge', portfolio.badges.title],
  ['credential', portfolio.badges.title],
  ['password', safety.keyTitle],
  ['passphrase', safety.keyTitle],
  ['recovery', safety.keyTitle],
  ['lock', words.keys.lock],
  ['minutes', words.keys.lock],
  ['shared', words.keys.lock],
  ['log out', words.keys.lock],
  ['logout', words.places.leave],
  ['name', settings.you.title],
  ['delete', safety.dataTitle],
  ['gdpr', safety.dataTitle],
  ['csv', safety.dataTitle],
  ['trust', settings.people.title],
  ['wording', settings.frameworks.title],
  ['version', settings.about],
  ['licence', settings.about],
  ['help', words.help.title],
  ['shortcuts', words.help.title],
  ['undo', words.undo.undo],
  ['dashboard', places.home],
  ['settings', places.settings],
  ['preferences', places.settings],
  ['DÁRK', settings.reading]
];

test('what people type for a place, a setting or a deed leads there', () => {
  expect(TYPED.length).toBeGreaterThanOrEqual(80);
  const lost = TYPED.filter(
    ([typed, wanted]) =>
      !lookUp(typed)
        .slice(0, 4)
        .some((one) => one.label === wanted)
  );
  expect(
    lost.map(
      ([typed, wanted]) =>
        `${typed}: not ${wanted}, but ${
          lookUp(typed)
            .map((one) => one.label)
            .join(', ') || 'nothing'
        }`
    )
  ).toEqual([]);
});

test('where the name of a place does not say what was typed, it is told beside it', () => {
  const told = (typed: string) => {
    const [first] = lookUp(typed);
    return first && `${first.label}: ${foundBy(first, typed)}`;
  };
  expect(told('text size')).toBe(`${settings.reading}: `);
  expect(told('pdf')).toBe(`${places.portfolio}: pdf`);
  expect(told('dark mo')).toBe(`${settings.reading}: dark mode`);
});

test('a page is called by its own name or by its place, and never by what somebody wrote', () => {
  expect(calledAt('/')).toBe(places.home);
  expect(calledAt('/evidence/new')).toBe(words.home.add);
  expect(calledAt('/evidence/0198-77')).toBe(places.evidence);
  expect(calledAt('/settings/reading')).toBe(settings.reading);
  expect(calledAt('/sign-off/hand-over')).toBe(signOff.handOver);
});

test('what nobody means finds nothing, and every place is called something', () => {
  expect(lookUp('qwertz')).toEqual([]);
  expect(lookUp('  ').length).toBeGreaterThan(6);
  expect(destinations.filter((one) => !one.label)).toEqual([]);
});
