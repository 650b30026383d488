import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import type { PetitionStatus } from '../petition.ts';
import { words } from '../words.ts';

const tones: Readonly<Record<PetitionStatus, Tone>> = {
  filed: 'info',
  asked: 'warning',
  accepted: 'info',
  refused: 'danger',
  answered: 'success',
  published: 'success',
};

/** Where a petition stands, in a word or two. */
export const PetitionStatusTag = ({
  view,
  status,
}: {
  readonly view: View;
  readonly status: PetitionStatus;
}): VNode => <Tag tone={tones[status]}>{speaker(words, view.language)(status)}</Tag>;
