import type { VNode } from 'preact';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import type { Validity } from '../rules/validity.ts';
import { validityWords } from '../words.ts';

const tones: Readonly<Record<Validity, Tone>> = {
  valid: 'success',
  expired: 'warning',
  revoked: 'danger',
  replaced: 'warning',
};

/** Whether one may rely on a document. */
export const ValidityTag = ({ view, validity }: { readonly view: View; readonly validity: Validity }): VNode => (
  <Tag tone={tones[validity]}>{validityWords[validity][view.language]}</Tag>
);
