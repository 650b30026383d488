import type { VNode } from 'preact';
import { formatDate } from '../../../../kernel/text/formats.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Merger } from '../merger.ts';
import { mergerWords } from '../words.ts';

const tones = { draft: 'info', done: 'warning', confirmed: 'success', dropped: 'neutral' } as const;

export const MergerTag = ({ view, merger }: { readonly view: View; readonly merger: Merger }): VNode => (
  <Tag tone={tones[merger.state]}>{mergerWords[merger.state][view.language]}</Tag>
);

/** What is under way, or waits for its day. */
export function MergerProgress({
  view,
  merger,
  due,
}: {
  readonly view: View;
  readonly merger: Merger;
  readonly due: boolean;
}): VNode | null {
  const say = speaker(mergerWords, view.language);
  if (merger.task === null) return null;
  const { progress } = merger;
  const waits = !due && merger.task === 'carry-out';
  const title = progress
    ? say('atWork', { ...progress, done: progress.done + 1 })
    : waits
      ? say('waitsFor', { day: formatDate(merger.effectiveOn, view.language) })
      : say('queued');
  return (
    <Alert view={view} tone="info" live title={title}>
      {progress && <progress max={progress.of} value={progress.done} aria-label={title} />}
      {!waits && (
        <p>
          <a href={`/operator/mergers/${merger.id}`}>{say('reload')}</a>
        </p>
      )}
    </Alert>
  );
}
