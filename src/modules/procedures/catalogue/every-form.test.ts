import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../../../kernel/place.ts';
import { withAnswer, type Answers } from '../../../kernel/schema/answers.ts';
import { isAsked, isRequired } from '../../../kernel/schema/check-answers.ts';
import { compileForm } from '../../../kernel/schema/compile-form.ts';
import { planForm } from '../../../kernel/schema/form-plan.ts';
import { loadFormats } from '../../../kernel/schema/load-formats.ts';
import type { FormReferences } from '../../../kernel/schema/references.ts';
import { say } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { fullAnswers, posted } from '../testing/full-answers.ts';
import { readPlaceCatalogue } from './place-catalogue.ts';

const hoaBan = loadPlace('hoa-ban');
const formats = loadFormats(hoaBan);
const today = '2025-10-01' as LocalDate;
const references: FormReferences = {
  areaState: (code) => (code === '05443' ? 'valid' : 'unknown'),
  provinces: () => [],
  communes: () => [{ code: '05443', name: 'Phường Hoa Xuân' }],
  provinceOf: () => '19',
  areaLabel: () => undefined,
};
const context = { today, references };

/** What the first choice or an ordinary answer would not do. */
const own: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '1.001939': { '/person/dateOfBirth': '2025-09-15', '/person/personalNumber': undefined },
  '1.002693': { '/reason/plannedOn': '2025-11-01' },
  '1.002809': { '/licence/expiresOn': '2030-09-15' },
  '1.014027': { '/beneficiary/dateOfBirth': '1940-02-11', '/beneficiary/personalNumber': '019140004512' },
  '2.000648': { '/supply/contractUntil': '2027-12-31' },
};

for (const { json } of readPlaceCatalogue(hoaBan)) {
  const definition = json as ProcedureDefinition;
  const { code, version } = definition;
  const plan = planForm(definition.form, formats);
  const form = compileForm(definition.form, formats);
  const answers = fullAnswers(plan, own[code] ?? {});

  test(`Lan can fill in every question of ${code} version ${version}`, () => {
    const told = form.check(answers, context).map((each) => `${each.field}: ${say(each.kind.text, 'en', each.values)}`);
    assert.deepEqual(told, []);
  });

  test(`Lan comes through ${code} version ${version} page by page, and her answers are those she gave`, () => {
    let given: Answers = {};
    for (const page of definition.form.pages.filter((each) => plan.asked(answers).has(each.code))) {
      const reading = form.readPage(page, posted(plan, page, answers), given, context);
      const told = reading.problems.map((each) => `${each.field}: ${say(each.kind.text, 'en', each.values)}`);
      assert.deepEqual([page.code, told, reading.again], [page.code, [], false]);
      given = reading.answers;
    }
    assert.deepEqual(given, answers);
  });

  test(`a required answer left out of ${code} version ${version} is told beside its field, in both languages`, () => {
    const required = plan.fields.filter(
      (field) => isAsked(field, plan.asked(answers)) && isRequired(field, answers) && field.kind !== 'checkbox',
    );
    assert.ok(required.length > 3);
    for (const field of required) {
      const problems = form.check(withAnswer(answers, field.path, undefined), context);
      const told = problems.find((each) => each.field === field.pointer);
      assert.ok(told, `${code} ${field.pointer}: ${problems.map((each) => `${each.field} ${each.kind.code}`).join()}`);
      assert.notEqual(say(told.kind.text, 'vi', told.values), say(told.kind.text, 'en', told.values));
    }
  });
}
