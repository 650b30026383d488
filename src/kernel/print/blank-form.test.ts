import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDefinition } from '../schema/form-definition.ts';
import { blankSections } from './blank-form.ts';

const form: FormDefinition = {
  schema: {
    type: 'object',
    properties: {
      child: {
        type: 'object',
        required: ['fullName', 'sex'],
        properties: {
          fullName: { type: 'string', title: 'Họ, chữ đệm, tên', 'x-en': { title: 'Full name' } },
          birthDate: { type: 'string', format: 'date', title: 'Ngày sinh', description: 'Như giấy chứng sinh' },
          sex: {
            type: 'string',
            title: 'Giới tính',
            oneOf: [
              { const: 'male', title: 'Nam', 'x-en': { title: 'Male' } },
              { const: 'female', title: 'Nữ' },
            ],
          },
          ethnicGroup: {
            type: 'string',
            title: 'Dân tộc',
            oneOf: Array.from({ length: 54 }, (_, index) => ({ const: String(index), title: `Dân tộc ${index}` })),
          },
        },
      },
      copies: { type: 'boolean', title: 'Cấp bản sao' },
      note: { type: 'string', title: 'Ghi chú', 'x-multiline': true },
    },
  },
  pages: [
    { code: 'child', title: { vi: 'Trẻ', en: 'The child' }, fields: ['/child'] },
    {
      code: 'rest',
      title: { vi: 'Khác', en: 'Other' },
      hint: { vi: 'Nếu cần', en: 'If needed' },
      fields: ['/copies', '/note', '/gone'],
    },
    { code: 'empty', title: { vi: 'Trống', en: 'Empty' }, fields: [] },
  ],
  checks: [],
};

test('A paper form asks what the e-form asks, page by page', () => {
  const [child, rest, none] = blankSections(form, 'vi');
  assert.deepEqual(
    child?.fields.map(({ label, kind, required }) => `${label} ${kind}${required ? ' *' : ''}`),
    ['Họ, chữ đệm, tên line *', 'Ngày sinh date', 'Giới tính choice *', 'Dân tộc line'],
  );
  assert.deepEqual(child?.fields[2]?.options, ['Nam', 'Nữ']);
  assert.equal(child?.fields[1]?.hint, 'Như giấy chứng sinh');
  assert.deepEqual(
    rest?.fields.map((field) => field.kind),
    ['yes-no', 'long'],
  );
  assert.equal(rest?.hint, 'Nếu cần');
  assert.equal(none, undefined);
});

test('In English it falls back to Vietnamese where nothing is translated', () => {
  const [child] = blankSections(form, 'en');
  assert.equal(child?.title, 'The child');
  assert.deepEqual(
    child?.fields.map((field) => field.label),
    ['Full name', 'Ngày sinh', 'Giới tính', 'Dân tộc'],
  );
  assert.deepEqual(child?.fields[2]?.options, ['Male', 'Nữ']);
});
