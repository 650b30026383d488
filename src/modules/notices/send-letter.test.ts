import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../../kernel/place.ts';
import { readSettings } from '../../kernel/settings.ts';
import { letterOf, type LetterBody } from './send-letter.ts';

const app = {
  place: loadPlace('hoa-ban'),
  settings: readSettings({ DEMO: 'off', PUBLIC_URL: 'https://motcua.hoa-ban.example' }),
};

const withdrawn: LetterBody = {
  to: 'hoa@hoa-ban.example',
  name: 'Lò Thị Hoa',
  kind: 'case.withdrawn',
  code: 'H99.26-260310-0001',
  procedure: 'Đăng ký khai sinh',
  details: { dueAt: undefined, feeDong: 0, reason: '', receipt: '', number: '' },
  language: 'en',
};

test('Hoa, who chose English, gets her letter in English alone', () => {
  const letter = letterOf(app, 'notice/7', withdrawn);
  assert.deepEqual(letter, {
    id: 'notice-7',
    to: 'hoa@hoa-ban.example',
    subject: 'Case H99.26-260310-0001 has been withdrawn',
    text: [
      'Dear Lò Thị Hoa,',
      'Case H99.26-260310-0001 has been withdrawn. Đăng ký khai sinh.',
      'You can file again at any time.',
      'See the case: https://motcua.hoa-ban.example/cases/H99.26-260310-0001',
      "People's Committee of Hoa Ban province\n",
    ].join('\n\n'),
  });
});

test('a letter to somebody without an account is in Vietnamese, with English below', () => {
  const { subject, text } = letterOf(app, 'notice/8', { ...withdrawn, language: null });
  assert.equal(subject, 'Hồ sơ H99.26-260310-0001 đã được rút');
  assert.match(text, /^Kính gửi Lò Thị Hoa,[^]*\n\n--\n\nDear Lò Thị Hoa,/);
});
