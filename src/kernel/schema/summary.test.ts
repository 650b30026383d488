import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleForm, sampleReferences, answersOfLan } from './testing/sample-form.ts';

const both = {
  ...answersOfLan,
  child: { ...answersOfLan.child, weightGrams: 3200 },
  parents: 'both',
  father: { fullName: 'Hoàng Văn Bách', personalNumber: '099092020314' },
  contact: { phone: '0912345678', needs: ['copy', 'insurance'] },
};

test('Lan reads her answers page by page before she files', () => {
  const sections = sampleForm.summary(both, { language: 'vi', references: sampleReferences });
  assert.deepEqual(
    sections.map(({ page, title, rows }) => [page, title, rows.map(({ label, value }) => `${label}: ${value}`)]),
    [
      [
        'child',
        'Trẻ',
        [
          'Họ, chữ đệm, tên: Nông Bảo An',
          'Ngày sinh: 01/03/2026',
          'Giới tính: Nữ',
          'Nơi sinh: Xã Nà Sang, Tỉnh Hoa Ban',
          'Cân nặng (gam): 3.200',
          'Cha, mẹ được khai: Cả cha và mẹ',
        ],
      ],
      ['father', 'Cha', ['Họ tên cha: Hoàng Văn Bách', 'Số định danh: 099092020314']],
      [
        'contact',
        'Liên hệ',
        ['Điện thoại: 0912345678', 'Ghi chú: Không khai', 'Giấy tờ cần thêm: Bản sao; Thẻ BHYT', 'Lời cam đoan: Có'],
      ],
    ],
  );
});

test('pages not asked are left out, and personal numbers can be masked', () => {
  assert.equal(sampleForm.summary(answersOfLan, { language: 'en', references: sampleReferences }).length, 2);
  const masked = sampleForm.summary(both, { language: 'en', references: sampleReferences, isMasked: true });
  assert.equal(masked[1]?.rows[1]?.value, '099•••••0314');
});

test('what the sign-in knows fills fields still empty', () => {
  assert.deepEqual(sampleForm.prefill({ fullName: 'Hoàng Văn Bách', phone: '0912345678' }, {}), {
    father: { fullName: 'Hoàng Văn Bách' },
  });
  const given = { father: { fullName: 'Hoàng Bách' } };
  assert.deepEqual(sampleForm.prefill({ fullName: 'Hoàng Văn Bách' }, given), given);
});

test('the API is told the form, with what is only sometimes asked left optional', () => {
  const schema = JSON.parse(JSON.stringify(sampleForm.apiSchema()));
  assert.deepEqual(schema.required, ['child', 'parents', 'pledge']);
  assert.deepEqual(schema.properties.father.required, []);
  assert.deepEqual(schema.properties.child.required, ['fullName', 'birthDate', 'gender', 'birthArea']);
  assert.equal(schema.properties.child.additionalProperties, false);
  assert.deepEqual(schema.properties.child.properties.gender.enum, ['male', 'female']);
});
