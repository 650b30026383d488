import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { QRPay } from 'vietnam-qr-pay';
import { vietQr } from './viet-qr.ts';

test('the code for Lan’s case is the one that banks know', () => {
  const code = vietQr({ bank: '970436', account: '0123456789', amountDong: 8000, purpose: 'H55.12-230315-0001' });
  assert.equal(
    code,
    '00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA5303704540480005802VN62220818H55.12-230315-00016304' +
      code.slice(-4),
  );
  assert.ok(new QRPay(code).isValid);
});

test('the code of the catalogue of facts comes out to the letter', () => {
  assert.equal(
    vietQr({ bank: '970436', account: '0123456789', amountDong: 8000, purpose: 'H55.12.3-230315-0001' }),
    '00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA5303704540480005802VN62240820H55.12.3-230315-0001630427ED',
  );
});

test('an independent decoder reads back whatever is put in', () => {
  const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^\\d{${least},${most}}$`));
  const purpose = fc.stringMatching(/^[A-Z0-9.-]{1,25}$/);
  fc.assert(
    fc.property(
      digits(6, 6),
      digits(6, 19),
      fc.integer({ min: 1, max: 999_999_999_999 }),
      purpose,
      (bank, account, amountDong, purpose) => {
        const read = new QRPay(vietQr({ bank, account, amountDong, purpose }));
        assert.ok(read.isValid);
        assert.deepEqual(
          [read.consumer.bankBin, read.consumer.bankNumber, Number(read.amount), read.additionalData.purpose],
          [bank, account, amountDong, purpose],
        );
      },
    ),
  );
});
