import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { instant, type LocalDate } from '../../kernel/time.ts';
import {
  asMessage,
  compactTime,
  isAuthentic,
  readCompactTime,
  readDong,
  signMessage,
  type Message,
} from './message.ts';
import { nationalPlatform } from './national-platform.ts';
import { readStatement } from './statement.ts';

const secret = 'hoa ban no tren doi';
const zone = 'Asia/Ho_Chi_Minh';
const paid = {
  LoaiBanTin: 'KQ',
  MaDoiTac: 'HOABAN',
  MaThamChieu: 'H99.99001-260310-0001-20260310080000',
  SoTien: '8000',
  MaTienTe: 'VND',
  ThoiGianGD: '20260310080500',
  MaGiaoDich: 'NP1',
  TrangThaiGD: 'THANH_CONG',
};

test('a signed message is believed, and no other: whatever field is changed, added to or taken away', () => {
  const signed = signMessage(paid, secret);
  assert.ok(isAuthentic(signed, secret));
  assert.ok(!isAuthentic(signed, 'another secret'));
  assert.ok(!isAuthentic(paid, secret), 'without a code');
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(paid)), fc.string({ maxLength: 12 }), (field, text) => {
      const changed = { ...signed, [field]: text };
      assert.equal(isAuthentic(changed, secret), changed[field] === signed[field] && !text.includes('|'));
    }),
  );
});

test('borders between fields cannot be moved under the same code', () => {
  const moved = { ...signMessage({ ...paid, MaThamChieu: 'A|1000', SoTien: '' }, secret) };
  assert.ok(!isAuthentic(moved, secret));
  assert.ok(!isAuthentic({ ...moved, MaThamChieu: 'A', SoTien: '1000|' }, secret));
});

test('a message of another partner is forged, one that says nothing whole is unreadable', () => {
  const platform = nationalPlatform({ url: 'http://localhost', partner: 'HOABAN', secret, zone });
  const kindOf = (message: unknown): string => platform.read(message).kind;
  assert.equal(kindOf(signMessage(paid, secret)), 'news');
  assert.equal(kindOf(signMessage({ ...paid, MaDoiTac: 'THAINGUYEN' }, secret)), 'forged');
  for (const wrong of [
    { LoaiBanTin: 'HT' },
    { SoTien: '-8000' },
    { SoTien: '8e3' },
    { ThoiGianGD: '20260230080500' },
    { TrangThaiGD: 'CO_THE' },
    { MaGiaoDich: '' },
  ])
    assert.equal(kindOf(signMessage({ ...paid, ...wrong }, secret)), 'unreadable', JSON.stringify(wrong));
  for (const nothing of [undefined, null, 'text', 12, []]) assert.equal(kindOf(nothing), 'unreadable');
});

test('moments and amounts are read back as they were written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      const at = instant(seconds * 1000);
      assert.equal(readCompactTime(compactTime(at, zone), zone), at);
    }),
  );
  assert.equal(compactTime(instant(Date.parse('2026-03-10T08:05:09+07:00')), zone), '20260310080509');
  assert.deepEqual(['8000', '', '08', '1.5', undefined].map(readDong), [8000, undefined, 8, undefined, undefined]);
  assert.deepEqual(asMessage({ a: 'x', b: 2, c: {}, d: null }), { a: 'x', b: '2' });
});

test('the file of a day is believed whole: signed, every line read, as long as it says, and of that day', () => {
  const day = '2026-03-10' as LocalDate;
  const read = (text: string, code = createHmac('sha256', secret).update(text).digest('hex')) =>
    readStatement(text, code, { day, secret, zone });
  const head = 'MaThamChieu,MaGiaoDich,SoTien,ThoiGianGD,Loai';
  const line = 'H99-1,NP1,8000,20260310080500,TT';
  assert.deepEqual(read(`${head}\n#TONG,0,0,20260310`), []);
  assert.deepEqual(
    read(`${head}\n${line}\n#TONG,1,8000,20260310`)?.map(({ kind, amountDong }) => [kind, amountDong]),
    [['payment', 8000]],
  );
  assert.equal(read(`${head}\n${line}\n#TONG,1,8000,20260310`, 'A'.repeat(64)), undefined);
  assert.equal(read(`${head}\n${line}\n#TONG,2,16000,20260310`), undefined, 'a line is gone');
  assert.equal(read(`${head}\n${line}`), undefined, 'the end is gone');
  assert.equal(read(`${head}\nH99-1,NP1,8000,20260310080500,XX\n#TONG,1,8000,20260310`), undefined);
  assert.equal(read(`${head}\n${line}\n#TONG,1,8000,20260309`), undefined, 'it is that of another day');
  assert.equal(read(`${head}\n${line}\n#TONG,1,8000`), undefined, 'it names no day');
});

test('an answer is believed for what was asked alone: not one to an order, nor one to another refund', async (t) => {
  const said: { answer: (asked: Message) => Message } = { answer: (asked) => asked };
  const server = createServer((request, response) => {
    void json(request).then((asked) =>
      response.end(JSON.stringify(signMessage(said.answer(asMessage(asked) ?? {}), secret))),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const platform = nationalPlatform({ url, partner: 'HOABAN', secret, zone });
  const at = instant(Date.parse('2026-03-10T08:05:00+07:00'));
  const back = async (answer: Message): Promise<string> => {
    said.answer = (asked) => ({ ...asked, TrangThaiGD: 'THANH_CONG', MaGiaoDich: 'NP2', ...answer });
    const refund = {
      key: 'refund/1',
      reference: paid.MaThamChieu,
      transaction: 'NP1',
      amountDong: 3000,
      at,
      reason: 'Sai',
    };
    const done = await platform.refund(refund);
    return done.ok ? done.value.transaction : (done.problems[0]?.kind.code ?? '');
  };
  assert.equal(await back({}), 'NP2');
  const others: readonly Message[] = [
    { LoaiBanTin: 'KQ' },
    { LoaiBanTin: 'TT' },
    { MaThamChieu: 'H99-2' },
    { MaDoiTac: 'THAINGUYEN' },
    { SoTien: '8000' },
    { MaThietBi: 'refund/2' },
    { TrangThaiGD: 'CHO' },
    { TrangThaiGD: '' },
    { MaGiaoDich: '' },
    { MaGiaoDich: 'NP1' },
  ];
  for (const wrong of others) assert.equal(await back(wrong), 'payment.untrusted', JSON.stringify(wrong));
});
