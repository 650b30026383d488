import assert from 'node:assert/strict';
import type { TestProvince } from '../../../../test/province.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { importCatalogue, procedureInForce } from '../../procedures/index.ts';

/** For tests: the marriage (1.000894) gets a variant that the applicant chooses: another paper, another fee. */
export async function marriageWithChoice({ app }: TestProvince): Promise<void> {
  const before = await procedureInForce(app, '1.000894', localDateOf(app.now(), app.place.zone));
  assert.ok(before);
  const { definition } = before;
  const [paper] = definition.papers;
  const [fee] = definition.fees;
  assert.ok(paper && fee);
  const mobile = {
    code: 'mobile',
    name: { vi: 'Đăng ký lưu động', en: 'At home' },
    choice: 'applicant' as const,
    papers: [{ ...paper, code: 'illness', name: { vi: 'Giấy xác nhận', en: 'Note' }, requiredWhen: 'true' }],
    fees: [{ ...fee, amountDong: '9000' }],
  };
  const next = { ...definition, version: definition.version + 1, validFrom: '2026-03-10', variants: [mobile] };
  const actor = { kind: 'system', name: 'test' } as const;
  const done = await importCatalogue(app, Buffer.from(JSON.stringify([next])), { actor });
  assert.deepEqual(done.refusals, []);
}
