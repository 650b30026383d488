import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { defineErrors, problem } from '../kernel/errors/problem.ts';
import { loadPlace } from '../kernel/place.ts';
import { instant } from '../kernel/time.ts';
import { DateField } from './date-field.tsx';
import { ErrorPage } from './error-page.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Field } from './field.tsx';
import { fieldId } from './field-id.ts';
import { Form } from './form.tsx';
import { Pagination } from './pagination.tsx';
import { errorAt } from './problem-text.tsx';
import { Radios } from './radios.tsx';
import { SitePage } from './site-page.tsx';
import { Standing } from './standing.tsx';
import { Table } from './table.tsx';
import { TextField } from './text-field.tsx';
import type { View } from './view.ts';

const view: View = {
  language: 'vi',
  actor: { kind: 'anonymous' },
  csrfToken: () => 'a&b',
  place: loadPlace('hoa-ban'),
  path: '/procedures?q=khai sinh&page=2',
  now: instant(0),
};

const errors = defineErrors('birth', {
  nameNeeded: { status: 422, vi: 'Hãy nhập họ tên', en: 'Enter the name' },
});

test('what a person typed never becomes markup', () => {
  const typed = '"><script>alert(1)</script>';
  const html = renderToString(
    <TextField view={view} name="/child/fullName" label={typed} value={typed} error={typed} />,
  );
  assert.ok(!html.includes('<script'), html);
  assert.ok(html.includes('value="&quot;><') || html.includes('value="&quot;>&lt;'), html);
});

test('a wrong field is tied to its hint and its error', () => {
  const html = renderToString(
    <TextField view={view} name="/child/fullName" label="Họ tên" hint="Đủ chữ" error="Hãy nhập" />,
  );
  assert.match(html, /<label class="label" for="f-child-fullName">/);
  assert.match(html, /aria-describedby="f-child-fullName-hint f-child-fullName-error"/);
  assert.match(html, /id="f-child-fullName-hint"/);
  assert.match(html, /id="f-child-fullName-error"/);
  assert.match(html, /aria-invalid="true"/);
});

test('a pointer and a plain name give ids that a link can hold', () => {
  assert.equal(fieldId('/child/birthDate'), 'f-child-birthDate');
  assert.equal(fieldId('note'), fieldId('/note'));
});

test('each line of the error summary leads to its field', () => {
  const problems = [problem(errors.nameNeeded, '/answers/child/fullName')];
  const html = renderToString(<ErrorSummary view={view} problems={problems} base="/answers" />);
  assert.match(html, /<a href="#f-child-fullName">Hãy nhập họ tên<\/a>/);
  assert.equal(renderToString(<ErrorSummary view={view} problems={[]} />), '');
});

test('a field finds its own error whether it is asked by name or by pointer', () => {
  const problems = [problem(errors.nameNeeded, '/name')];
  assert.equal(errorAt(view, problems, 'name'), 'Hãy nhập họ tên');
  assert.equal(errorAt({ language: 'en' }, problems, '/name'), 'Enter the name');
  assert.equal(errorAt(view, problems, '/names'), undefined);
});

test('the error link of a date and of radios lands on their first input', () => {
  const date = renderToString(<DateField view={view} name="/birthDate" label="Ngày sinh" value="2026-03-14" />);
  assert.match(date, /id="f-birthDate" name="\/birthDate\.day" value="14"/);
  assert.match(date, /name="\/birthDate\.month" value="03"/);
  assert.match(date, /name="\/birthDate\.year" value="2026"/);
  const radios = renderToString(
    <Radios
      view={view}
      name="/gender"
      label="Giới tính"
      value="female"
      choices={[
        { value: 'male', label: 'Nam' },
        { value: 'female', label: 'Nữ' },
      ]}
    />,
  );
  assert.match(radios, /id="f-gender" name="\/gender" value="male"/);
  assert.match(radios, /value="female" checked/);
});

test('a date that was typed wrong is shown as typed', () => {
  const html = renderToString(
    <DateField view={view} name="d" label="Ngày" value={{ day: '31', month: '2', year: 'x' }} />,
  );
  assert.match(html, /value="31"[^>]*>.*value="2"[^>]*>.*value="x"/);
});

test('a model of every kind is drawn under its own name', () => {
  const options = [{ value: 'a', label: 'A' }];
  const area = { province: '99', provinces: [{ value: '99', label: 'Tỉnh Hoa Ban' }] };
  const date = { day: '', month: '', year: '' };
  for (const kind of [
    'text',
    'textarea',
    'date',
    'radios',
    'select',
    'checkbox',
    'checkboxes',
    'number',
    'area',
  ] as const) {
    const model = { pointer: '/x', name: '/x', label: 'Câu hỏi', kind, required: true, value: '', options, area, date };
    assert.match(renderToString(<Field view={view} model={model} />), /name="\/x/, kind);
  }
});

test('a form carries the token, in its address when it carries files', () => {
  assert.match(
    renderToString(
      <Form view={view} action="/a">
        x
      </Form>,
    ),
    /<input type="hidden" name="_csrf" value="a&amp;b"/,
  );
  assert.match(
    renderToString(
      <Form view={view} action="/a?b=1" files>
        x
      </Form>,
    ),
    /action="\/a\?b=1&amp;_csrf=a%26b" enctype="multipart\/form-data"/,
  );
});

test('a page for anonymous readers is the same for all: it asks for no token', () => {
  const strict: View = { ...view, csrfToken: () => assert.fail('a token was asked for') };
  const html = renderToString(
    <SitePage view={strict} title="Thủ tục">
      x
    </SitePage>,
  );
  assert.match(html, /<html lang="vi">/);
  assert.match(html, /<h1>Thủ tục<\/h1>/);
  assert.match(html, /href="\/language\?to=en&amp;return=%2Fprocedures%3Fq%3Dkhai%20sinh%26page%3D2"/);
});

test('the way to the other language leaves the token of the form behind', () => {
  const at = (path: string): string => {
    const html = renderToString(<SitePage view={{ ...view, path }} title="Thủ tục" />);
    return decodeURIComponent(/return=([^"]*)"/.exec(html)?.[1] ?? '');
  };
  assert.equal(at('/cases/1/papers?_csrf=abc&paper=x'), '/cases/1/papers?paper=x');
  assert.equal(at('/cases/1/papers?paper=x&_csrf=abc'), '/cases/1/papers?paper=x');
  assert.equal(at('/cases/1/papers?_csrf=abc'), '/cases/1/papers');
});

test('no page has a style attribute or an inline script, which the content policy would block', () => {
  const html = renderToString(
    <SitePage view={view} title="Thủ tục" live="/events">
      x
    </SitePage>,
  );
  assert.ok(!/ style=|<script(?![^>]* src=)|<style/.test(html), html);
  assert.match(html, /<script type="module" src="\/assets\/live\.[0-9a-f]{10}\.js">/);
});

test('how a case stands is said in words, with a sign', () => {
  const html = renderToString(<Standing view={view} state="overdue" />);
  assert.match(html, /<svg.*<\/svg>Quá hạn<\/span>/);
  assert.equal(renderToString(<Standing view={view} state="none" />), '');
});

test('each cell of a table carries its column title for phones', () => {
  const html = renderToString(
    <Table caption="Hồ sơ" rows={['Lò Thị Hoa']} columns={[{ title: 'Người nộp', cell: (row) => row }]} />,
  );
  assert.match(html, /<td role="cell" data-label="Người nộp">Lò Thị Hoa<\/td>/);
});

test('a list of one page has no pagination', () => {
  assert.equal(renderToString(<Pagination view={view} />), '');
});

test('the error page says what happened, its code, and where to go on', () => {
  const html = renderToString(<ErrorPage view={view} problems={[problem(errors.nameNeeded)]} />);
  assert.match(html, /Hãy nhập họ tên/);
  assert.match(html, /birth\.name-needed/);
  assert.match(html, /href="\/"/);
});
