import assert from 'node:assert/strict';
import type { TestProvince } from '../../../../test/province.ts';
import { printDecision } from '../../../kernel/signatures/testing/decision.ts';
import type { SignedDocument } from '../commands/make-signature.ts';
import { signDocument } from '../commands/sign-document.ts';

/** The chair of the ward, and the ward. */
export async function hanhOfWard(province: TestProvince) {
  const hanh = await province.officer('hanh.tong');
  const { unitId } = hanh.actor.positions[0] ?? assert.fail('Hạnh holds no position');
  return { hanh, unitId };
}

const spot = { kind: 'spot', spot: { mark: 'signer' } } as const;

/** A decision that Hạnh has signed, with the ward's seal on it. */
export async function signedDecision(province: TestProvince): Promise<SignedDocument> {
  const { hanh, unitId } = await hanhOfWard(province);
  const document = { document: 'result/1', shown: spot, unitId };
  const signed = await signDocument(hanh.context, { ...document, pdf: await printDecision(), as: 'signer' });
  assert.ok(signed.ok);
  const sealed = await signDocument(hanh.context, { ...document, pdf: signed.value.pdf, as: 'agency' });
  return sealed.ok ? sealed.value : assert.fail(sealed.problems[0]?.kind.code);
}
