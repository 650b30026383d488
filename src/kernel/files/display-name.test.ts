import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { contentHeaders } from './content-headers.ts';
import { displayName } from './display-name.ts';

test('A name is shown without its path, on one line, composed', () => {
  assert.equal(displayName('C:\\Giấy tờ\\Khai sinh.PDF', 'pdf'), 'Khai sinh.pdf');
  assert.equal(displayName('../../etc/passwd', 'png'), 'passwd.png');
  assert.equal(displayName('giấy\n\tchứng   sinh.pdf', 'pdf'), 'giấy chứng sinh.pdf');
  assert.equal(displayName('Giâ\u0301y.pdf', 'pdf'), 'Giấy.pdf');
});

test('A name ends as its content is', () => {
  assert.equal(displayName('khai-sinh.html', 'pdf'), 'khai-sinh.html.pdf');
  assert.equal(displayName('anh.JPEG', 'jpeg'), 'anh.jpeg');
  assert.equal(displayName('IMG_0001', 'jpeg'), 'IMG_0001.jpg');
  assert.equal(displayName('anh\u202Egnp.exe', 'png'), 'anhgnp.exe.png');
});

test('A name of nothing gets one', () => {
  for (const name of ['', '.', '..', '/', '\0\u200B', '\uD800']) assert.equal(displayName(name, 'pdf'), 'tep.pdf');
});

test('Any name becomes one that headers, screens and disks can carry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const name = displayName(typed, 'pdf');
      assert.ok(name.length > 4 && Array.from(name).length <= 120 && name.endsWith('.pdf'));
      assert.ok(!/[\p{Cc}\p{Cs}/\\"]/u.test(name));
      assert.equal(displayName(name, 'pdf'), name);
      const value = contentHeaders('pdf', name, 'attachment').headers['content-disposition'] ?? '';
      assert.match(
        value,
        /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/,
      );
      assert.equal(decodeURIComponent(value.split("UTF-8''")[1] ?? ''), name);
    }),
  );
});

test('A stored file leaves with the type we recognised, runs nothing and is framed only by us', () => {
  const { contentType, headers } = contentHeaders('jpeg', 'Ảnh đẹp.jpg', 'inline');
  assert.equal(contentType, 'image/jpeg');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(
    headers['content-disposition'],
    `inline; filename="Anh dep.jpg"; filename*=UTF-8''%E1%BA%A2nh%20%C4%91%E1%BA%B9p.jpg`,
  );
  assert.match(headers['content-security-policy'] ?? '', /default-src 'none'.*frame-ancestors 'self'; sandbox$/);
  assert.doesNotMatch(
    contentHeaders('pdf', 'a.pdf', 'inline').headers['content-security-policy'] ?? '',
    /script-src|sandbox/,
  );
});
