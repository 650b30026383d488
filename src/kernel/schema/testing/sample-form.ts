import { loadPlace } from '../../place.ts';
import { parseLocalDate, type LocalDate } from '../../time.ts';
import { compileForm } from '../compile-form.ts';
import type { FormDefinition } from '../form-definition.ts';
import { loadFormats } from '../load-formats.ts';
import type { FormReferences } from '../references.ts';

/** A small birth registration of Hoa Ban, for tests. */
export const sampleDefinition: FormDefinition = {
  schema: {
    type: 'object',
    required: ['child', 'parents', 'pledge'],
    properties: {
      child: {
        type: 'object',
        title: 'Người được khai sinh',
        'x-en': { title: 'The child' },
        required: ['fullName', 'birthDate', 'gender', 'birthArea'],
        properties: {
          fullName: { type: 'string', format: 'full-name', title: 'Họ, chữ đệm, tên', 'x-en': { title: 'Full name' } },
          birthDate: { type: 'string', format: 'date', title: 'Ngày sinh', 'x-en': { title: 'Date of birth' } },
          gender: { type: 'string', format: 'gender', title: 'Giới tính', 'x-en': { title: 'Gender' } },
          birthArea: { type: 'string', format: 'area', title: 'Nơi sinh', 'x-en': { title: 'Place of birth' } },
          weightGrams: {
            type: 'integer',
            minimum: 300,
            maximum: 9000,
            title: 'Cân nặng (gam)',
            'x-en': { title: 'Weight (g)' },
          },
        },
      },
      parents: {
        type: 'string',
        title: 'Cha, mẹ được khai',
        'x-en': { title: 'Parents declared' },
        oneOf: [
          { const: 'mother', title: 'Chỉ mẹ', 'x-en': { title: 'Mother only' } },
          { const: 'both', title: 'Cả cha và mẹ', 'x-en': { title: 'Both' } },
        ],
      },
      father: {
        type: 'object',
        title: 'Người cha',
        'x-en': { title: 'The father' },
        required: ['fullName'],
        properties: {
          fullName: {
            type: 'string',
            format: 'full-name',
            title: 'Họ tên cha',
            'x-en': { title: "Father's name" },
            'x-prefill': 'fullName',
          },
          personalNumber: {
            type: 'string',
            format: 'personal-number',
            title: 'Số định danh',
            'x-en': { title: 'Personal number' },
          },
        },
      },
      contact: {
        type: 'object',
        title: 'Liên hệ',
        'x-en': { title: 'Contact' },
        required: ['phone'],
        properties: {
          phone: { type: 'string', format: 'phone', title: 'Điện thoại', 'x-en': { title: 'Phone' } },
          note: { type: 'string', 'x-multiline': true, title: 'Ghi chú', 'x-en': { title: 'Note' } },
          needs: {
            type: 'array',
            title: 'Giấy tờ cần thêm',
            'x-en': { title: 'Also needed' },
            items: {
              type: 'string',
              oneOf: [
                { const: 'copy', title: 'Bản sao', 'x-en': { title: 'Copy' } },
                { const: 'insurance', title: 'Thẻ BHYT', 'x-en': { title: 'Insurance card' } },
              ],
            },
          },
        },
      },
      pledge: { type: 'boolean', title: 'Lời cam đoan', 'x-en': { title: 'Declaration' } },
    },
  },
  pages: [
    {
      code: 'child',
      title: { vi: 'Trẻ', en: 'The child' },
      fields: [
        '/child/fullName',
        '/child/birthDate',
        '/child/gender',
        '/child/birthArea',
        '/child/weightGrams',
        '/parents',
      ],
    },
    {
      code: 'father',
      title: { vi: 'Cha', en: 'The father' },
      fields: ['/father/fullName', '/father/personalNumber'],
      when: 'parents = "both"',
    },
    {
      code: 'contact',
      title: { vi: 'Liên hệ', en: 'Contact' },
      fields: ['/contact/phone', '/contact/note', '/contact/needs', '/pledge'],
    },
  ],
  checks: [
    {
      code: 'born',
      field: '/child/birthDate',
      holds: 'child.birthDate <= today',
      severity: 'error',
      message: { vi: '{Label} không được sau hôm nay', en: '{Label} cannot be after today' },
    },
    {
      code: 'late',
      field: '/child/birthDate',
      holds: 'days between(child.birthDate, today) <= 60',
      severity: 'warning',
      message: { vi: 'Đã quá 60 ngày', en: 'More than 60 days' },
    },
    {
      code: 'father-is-male',
      field: '/father/personalNumber',
      holds: 'father.personalNumber = null or gender from number(father.personalNumber) = "male"',
      severity: 'error',
      message: { vi: 'Số này là của nữ', en: 'This number is of a woman' },
    },
    {
      code: 'pledged',
      field: '/pledge',
      holds: 'pledge = true',
      severity: 'error',
      message: { vi: 'Bạn cần cam đoan', en: 'You must declare it' },
    },
  ],
};

export const hoaBanFormats = loadFormats(loadPlace('hoa-ban'));

export const sampleForm = compileForm(sampleDefinition, hoaBanFormats);

/** Two provinces; Nà Cũ was merged into Nà Sang. */
export const sampleReferences: FormReferences = {
  areaState: (code) => (code === '99001' || code === '98001' ? 'valid' : code === '99002' ? 'ended' : 'unknown'),
  provinces: () => [
    { code: '98', name: 'Tỉnh Ban Trắng' },
    { code: '99', name: 'Tỉnh Hoa Ban' },
  ],
  communes: (province) =>
    province === '99'
      ? [{ code: '99001', name: 'Xã Nà Sang' }]
      : province === '98'
        ? [{ code: '98001', name: 'Xã Suối Trắng' }]
        : [],
  provinceOf: (code) => (/^9[89]\d{3}$/.test(code) ? code.slice(0, 2) : undefined),
  areaLabel: (code) => (code === '99001' ? 'Xã Nà Sang, Tỉnh Hoa Ban' : undefined),
};

export const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date) throw new Error(`Not a day: ${text}`);
  return date;
};

export const sampleContext = { today: day('2026-03-14'), references: sampleReferences };

/** Lan registers the birth of her daughter An. */
export const answersOfLan = {
  child: { fullName: 'Nông Bảo An', birthDate: '2026-03-01', gender: 'female', birthArea: '99001' },
  parents: 'mother',
  contact: { phone: '0912345678' },
  pledge: true,
};
