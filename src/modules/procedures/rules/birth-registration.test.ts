import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadPlace } from '../../../kernel/place.ts';
import { compileForm } from '../../../kernel/schema/compile-form.ts';
import { loadFormats } from '../../../kernel/schema/load-formats.ts';
import type { FormReferences } from '../../../kernel/schema/references.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { readPlaceCatalogue } from '../catalogue/place-catalogue.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { reliefsOf } from '../catalogue/place-reliefs.ts';
import { relievedFees } from './fee-relief.ts';
import { papersFor, type Answers } from './procedure-rules.ts';

const hoaBan = loadPlace('hoa-ban');
const birth = readPlaceCatalogue(hoaBan)
  .map(({ json }) => json as ProcedureDefinition)
  .find(({ code }) => code === '1.001193');
assert.ok(birth);
const form = compileForm(birth.form, loadFormats(hoaBan));

const references: FormReferences = {
  areaState: (code) => (code === '05443' ? 'valid' : 'unknown'),
  provinces: () => [],
  communes: () => [],
  provinceOf: () => undefined,
  areaLabel: () => undefined,
};
const sample = JSON.parse(
  readFileSync(new URL('../../../../test/samples/1.001193.json', import.meta.url), 'utf8'),
) as Answers;
const soon = '2025-10-01' as LocalDate;

/** The application of Nông Thị Lan for her daughter, with other answers at some pointers; undefined takes one out. */
function lanAnswers(changes: Readonly<Record<string, unknown>> = {}): Answers {
  const answers = structuredClone(sample) as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(changes)) {
    const path = pointer.split('/').slice(1);
    const last = path.pop() ?? '';
    let at = answers;
    for (const name of path) at = (at[name] ??= {}) as Record<string, unknown>;
    if (value === undefined) delete at[last];
    else at[last] = value;
  }
  return answers;
}

const codesOf = (changes: Readonly<Record<string, unknown>>, today = soon): readonly string[] =>
  form.check(lanAnswers(changes), { today, references }).map(({ kind }) => kind.code.replace('form.check.', ''));
const warningsOf = (changes: Readonly<Record<string, unknown>>, today = soon): readonly string[] =>
  form.warnings(lanAnswers(changes), { today, references }).map(({ kind }) => kind.code.replace('form.check.', ''));
const papersOf = (changes: Readonly<Record<string, unknown>>): readonly string[] =>
  papersFor(birth, lanAnswers(changes), soon).map(({ code }) => code);
const feeOf = (changes: Readonly<Record<string, unknown>>, today: LocalDate): number =>
  relievedFees(birth, reliefsOf(hoaBan), { answers: lanAnswers(changes), today, channel: 'counter' }).reduce(
    (sum, { amountDong }) => sum + amountDong,
    0,
  );

const withoutFather = { '/circumstances/declaredParents': 'mother', '/father': undefined, '/marriage': undefined };
const abandoned = {
  '/circumstances/childKind': 'abandoned',
  '/circumstances/declaredParents': 'none',
  '/circumstances/birthPaper': 'record',
  '/birthCertificate': undefined,
  '/mother': undefined,
  '/father': undefined,
  '/marriage': undefined,
  '/child/homePlaceFrom': 'found',
  '/requester/relation': 'carer',
};
const fromMother = { '/child/homePlaceFrom': 'mother' };

/** Each rule with changes that it accepts and changes that it refuses. */
const rules: Readonly<
  Record<string, { accepts: Record<string, unknown>; refuses: Record<string, unknown>; says: string }>
> = {
  'the child was born today or before': {
    accepts: { '/child/birthDate': '2025-10-01', '/birthCertificate/issuedOn': '2025-10-01' },
    refuses: { '/child/birthDate': '2025-10-02' },
    says: 'born-before-tomorrow',
  },
  'one parent is enough': {
    accepts: { ...withoutFather, ...fromMother },
    refuses: { ...withoutFather, ...fromMother, '/circumstances/declaredParents': 'none', '/mother': undefined },
    says: 'a-parent-is-declared',
  },
  'only an abandoned child has no parents': {
    accepts: abandoned,
    refuses: { '/circumstances/childKind': 'abandoned' },
    says: 'abandoned-without-parents',
  },
  'the record of finding is for an abandoned child': {
    accepts: abandoned,
    refuses: { '/circumstances/birthPaper': 'record', '/birthCertificate': undefined },
    says: 'record-for-abandoned',
  },
  'a surrogate birth names both of the couple': {
    accepts: { '/circumstances/childKind': 'surrogacy' },
    refuses: { ...withoutFather, ...fromMother, '/circumstances/childKind': 'surrogacy' },
    says: 'surrogacy-with-both-parents',
  },
  'a name has no digits': {
    accepts: { '/child/fullName': "H'Yă Êban" },
    refuses: { '/child/fullName': 'Hoàng An 2' },
    says: 'form.not-full-name',
  },
  'the ethnic group is of the list': {
    accepts: { '/child/ethnicGroup': '01' },
    refuses: { '/child/ethnicGroup': '99' },
    says: 'form.not-in-list',
  },
  'the ethnic group is that of a parent': {
    accepts: { '/child/ethnicGroup': '01' },
    refuses: { '/child/ethnicGroup': '03' },
    says: 'ethnic-group-of-a-parent',
  },
  'the home place follows a declared parent': {
    accepts: { ...withoutFather, ...fromMother },
    refuses: withoutFather,
    says: 'home-place-follows-a-parent',
  },
  'a number tells the year of birth': {
    accepts: { '/mother/dateOfBirth': '1995-12-31' },
    refuses: { '/mother/dateOfBirth': '1996-03-08' },
    says: 'mother-number-fits-birth-year',
  },
  'a number tells the gender': {
    accepts: { '/father/personalNumber': '019092999999' },
    refuses: { '/father/personalNumber': '019192020114' },
    says: 'father-number-fits-gender',
  },
  'a parent has a number or another paper': {
    accepts: { '/father/personalNumber': undefined, '/father/otherDocument': 'Hộ chiếu B1234567' },
    refuses: { '/father/personalNumber': undefined },
    says: 'father-identified',
  },
  'parents are older than the child': {
    accepts: { '/father/dateOfBirth': '1992-01-01' },
    refuses: { '/father/dateOfBirth': '2025-09-15' },
    says: 'father-older-than-child',
  },
  'the mother is older than the child': {
    accepts: { '/mother/dateOfBirth': '1995-12-31' },
    refuses: { '/mother/dateOfBirth': '2025-09-15', '/mother/personalNumber': '019325010107' },
    says: 'mother-older-than-child',
  },
  'the mother has a number or another paper': {
    accepts: {
      '/mother/personalNumber': undefined,
      '/mother/otherDocument': 'Hộ chiếu C7654321',
      '/requester/personalNumber': '019195010107',
    },
    refuses: { '/mother/personalNumber': undefined },
    says: 'mother-identified',
  },
  'the number of the mother is that of a woman': {
    accepts: {},
    refuses: { '/mother/personalNumber': '019095010107', '/requester/personalNumber': '019095010107' },
    says: 'mother-number-fits-gender',
  },
  'the number of the father tells his year of birth': {
    accepts: { '/father/dateOfBirth': '1992-01-31' },
    refuses: { '/father/dateOfBirth': '1991-12-31' },
    says: 'father-number-fits-birth-year',
  },
  'father and mother are two people': {
    accepts: {},
    refuses: { '/father/personalNumber': '019195010107' },
    says: 'parents-differ',
  },
  'a certificate was not issued tomorrow': {
    accepts: { '/birthCertificate/issuedOn': '2025-10-01' },
    refuses: { '/birthCertificate/issuedOn': '2025-10-02' },
    says: 'certificate-not-in-future',
  },
  'a child born abroad was not born in Vietnam': {
    accepts: { '/birthPlace/kind': 'abroad', '/birthPlace/area': undefined, '/birthPlace/country': 'LA' },
    refuses: { '/birthPlace/kind': 'abroad', '/birthPlace/area': undefined, '/birthPlace/country': 'VN' },
    says: 'birth-country-abroad',
  },
  'who says to be the father has his number': {
    accepts: {
      '/requester/relation': 'father',
      '/requester/personalNumber': '019092020114',
      '/requester/dateOfBirth': '1992-11-21',
    },
    refuses: { '/requester/relation': 'father' },
    says: 'requester-is-the-father',
  },
  'the number of the requester tells their year of birth': {
    accepts: {},
    refuses: { '/requester/dateOfBirth': '1996-03-08' },
    says: 'requester-number-fits-birth-year',
  },
  'the requester was born': {
    accepts: {},
    refuses: { '/requester/dateOfBirth': '2025-10-02' },
    says: 'requester-born-not-in-future',
  },
  'a certificate is not older than the birth': {
    accepts: { '/birthCertificate/issuedOn': '2025-09-15' },
    refuses: { '/birthCertificate/issuedOn': '2025-09-14' },
    says: 'certificate-not-before-birth',
  },
  'who says to be the mother has her number': {
    accepts: {
      '/requester/relation': 'grandparent',
      '/requester/personalNumber': '019165000123',
      '/requester/dateOfBirth': '1965-02-02',
    },
    refuses: { '/requester/personalNumber': '019165000123', '/requester/dateOfBirth': '1965-02-02' },
    says: 'requester-is-the-mother',
  },
  'a child born abroad was born in a country': {
    accepts: { '/birthPlace/kind': 'abroad', '/birthPlace/area': undefined, '/birthPlace/country': 'LA' },
    refuses: { '/birthPlace/area': undefined },
    says: 'birth-area-in-vietnam',
  },
  'the marriage was not tomorrow': {
    accepts: { '/marriage/registeredOn': '2025-09-14' },
    refuses: { '/marriage/registeredOn': '2025-10-02' },
    says: 'marriage-not-in-future',
  },
  'the declaration is made': {
    accepts: {},
    refuses: { '/commitment': false },
    says: 'commitment-given',
  },
};

for (const [rule, { accepts, refuses, says }] of Object.entries(rules)) {
  test(`at the registration of a birth, ${rule}`, () => {
    assert.deepEqual(codesOf(accepts), []);
    assert.ok(codesOf(refuses).includes(says), codesOf(refuses).join(', '));
  });
}

/** Warnings that a test below shows. */
const warned = [
  'commune-of-a-parent',
  'registered-in-time',
  'home-place-as-the-parents',
  'marriage-told',
  'born-in-marriage',
];

test('no rule of the registration of a birth is without its test', () => {
  const shown = new Set([...warned, ...Object.values(rules).map(({ says }) => says)]);
  assert.deepEqual(
    birth.form.checks.map(({ code }) => code).filter((code) => !shown.has(code)),
    [],
  );
});

test('a marriage told in part, or after the birth, is pointed out and keeps nobody from filing', () => {
  const partly = { '/marriage/number': undefined };
  assert.ok(warningsOf(partly).includes('marriage-told'));
  const later = { '/marriage/registeredOn': '2025-09-20' };
  assert.ok(warningsOf(later).includes('born-in-marriage'));
  assert.deepEqual([codesOf(partly), codesOf(later)], [[], []]);
});

test('Lan may register after 60 days: she is told, and pays for it', () => {
  const [sixtieth, day61] = ['2025-11-14', '2025-11-15'] as LocalDate[];
  assert.ok(sixtieth && day61);
  assert.deepEqual(codesOf({}, day61), []);
  assert.ok(!warningsOf({}, sixtieth).includes('registered-in-time'));
  assert.ok(warningsOf({}, day61).includes('registered-in-time'));
  const withoutCopies = { '/request/copies': undefined };
  assert.equal(feeOf(withoutCopies, sixtieth), 0);
  assert.equal(feeOf(withoutCopies, day61), 8000);
  assert.equal(feeOf({ ...withoutCopies, '/request/exemption': 'poor' }, day61), 0);
  assert.equal(feeOf({ '/request/copies': 3 }, sixtieth), 24_000);
});

test('who applies in a commune where neither parent lives is told, and may', () => {
  const at = (officeArea: string, changes = {}) =>
    form
      .warnings(lanAnswers(changes), { today: soon, references, officeArea })
      .map(({ kind }) => kind.code.replace('form.check.', ''));
  assert.deepEqual(at('05443'), []);
  assert.deepEqual(at('05446'), ['commune-of-a-parent']);
  assert.deepEqual(at('05446', { '/father/residence/area': '05446' }), []);
  assert.ok(!at('05446', abandoned).includes('commune-of-a-parent'));
});

test('the papers depend on how the birth is proved and on who files', () => {
  assert.deepEqual(papersOf({}), ['birth-certificate']);
  assert.deepEqual(papersOf({ '/circumstances/birthPaper': 'witness' }), ['witness-statement']);
  assert.deepEqual(papersOf({ '/circumstances/birthPaper': 'undertaking' }), ['undertaking']);
  assert.deepEqual(papersOf(abandoned), ['abandonment-record']);
  assert.deepEqual(papersOf({ '/circumstances/childKind': 'surrogacy' }), [
    'birth-certificate',
    'surrogacy-confirmation',
  ]);
  assert.deepEqual(papersOf({ '/requester/relation': 'authorised' }), ['birth-certificate', 'authorisation']);
  assert.deepEqual(papersOf({ '/marriage/number': undefined }), ['birth-certificate', 'marriage-certificate']);
});

test('a home place that differs from the declared one of the parent is pointed out', () => {
  assert.deepEqual(warningsOf({}), []);
  assert.ok(warningsOf({ '/child/homePlace': 'Phường Hoa Xuân, tỉnh Hoa Ban' }).includes('home-place-as-the-parents'));
});
