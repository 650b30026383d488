import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { instant } from '../../time.ts';
import { signPdf } from '../sign-pdf.ts';
import { printDecision } from '../testing/decision.ts';
import { now, trust, ward } from '../testing/people.ts';
import { verifyPdf } from '../verify-pdf.ts';
import { signingTime } from './signing-time.ts';

const zone = 'Asia/Ho_Chi_Minh';
const attachment = { kind: 'attachment', documentNumber: '05/QĐ-UBND', zone, label: 'Phụ lục' } as const;
const copy = {
  kind: 'copy',
  heading: 'SAO Y',
  agency: 'ỦY BAN NHÂN DÂN PHƯỜNG HOA BAN',
  zone,
  label: 'Bản sao',
} as const;

test('the time of a signature is that of the place, with its offset', () => {
  assert.equal(signingTime(now, zone), '14/03/2026 15:30:00 +07:00');
  assert.equal(signingTime(instant(Date.parse('2026-12-31T17:00:00Z')), zone), '01/01/2027 00:00:00 +07:00');
  assert.equal(signingTime(now, 'UTC'), '14/03/2026 08:30:00 +00:00');
});

test('an attachment and then its copy say whose they are at the top right of page 1, side by side, readable as text', async () => {
  const first = await signPdf(await printDecision(), { signer: ward, at: now, appearance: attachment });
  const both = await signPdf(first, { signer: ward, at: now, appearance: copy });
  const task = getDocument({ data: new Uint8Array(both), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const annotations: readonly Shown[] = await page.getAnnotations();
  const [one, two] = annotations.filter(({ fieldType }) => fieldType === 'Sig');
  assert.match(one?.alternativeText ?? '', /^Phụ lục: 05\/QĐ-UBND, 14\/03\/2026 15:30:00 \+07:00$/);
  assert.match(two?.alternativeText ?? '', /^Bản sao: SAO Y, ỦY BAN NHÂN DÂN PHƯỜNG HOA BAN, 14\/03/);
  const [, , right = 0, top = 0] = one?.rect ?? [];
  assert.ok(right > 540 && right < 560 && top > 820, `${right} ${top}`);
  assert.ok((two?.rect[2] ?? 0) < (one?.rect[0] ?? 0), 'side by side');
  const drawn = await page.getOperatorList({ annotationMode: 1 });
  const shown = drawn.argsArray.filter((_args, index) => drawn.fnArray[index] === OPS.showText).map(textOf);
  assert.deepEqual(shown.slice(-5), [
    '05/QĐ-UBND',
    '14/03/2026 15:30:00 +07:00',
    'SAO Y',
    'ỦY BAN NHÂN DÂN PHƯỜNG HOA BAN',
    '14/03/2026 15:30:00 +07:00',
  ]);
  await task.destroy();
  const verdict = await verifyPdf(both, trust, now);
  assert.deepEqual(verdict.kind === 'signed' && verdict.signatures.map(({ standing }) => standing), ['valid', 'valid']);
});

type Shown = {
  readonly fieldType?: string;
  readonly alternativeText?: string;
  readonly rect: readonly number[];
};

/** What the glyphs of one line mean. */
const textOf = (args: readonly (readonly (number | { readonly unicode: string })[])[]): string =>
  (args[0] ?? []).map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
