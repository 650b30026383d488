import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { Empty } from '../../../../ui/empty.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Difference } from '../compare.ts';
import { workshopWords } from '../words.ts';
import { procedureCrumb } from './versions-page.tsx';
import { WorkshopFrame } from './workshop-frame.tsx';

type Props = {
  readonly view: View;
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly differences: readonly Difference[];
};

const tones = { added: 'success', removed: 'danger', changed: 'info', moved: 'neutral' } as const;

/** Two versions side by side: what was added, taken out, changed and put in another order. */
export function ComparePage({ view, code, from, to, differences }: Props): VNode {
  const speak = speaker(workshopWords, view.language);
  const nameOf = (version: string) => (version === 'draft' ? speak('state-draft') : speak('versionN', { version }));
  const sections = [...new Set(differences.map(({ section }) => section))];
  return (
    <WorkshopFrame
      view={view}
      title={`${speak('compare')}: ${nameOf(from)} → ${nameOf(to)}`}
      crumbs={[procedureCrumb(code)]}
    >
      {differences.length === 0 && <Empty title={speak('same')} />}
      {differences.length > 0 && <p>{speak('differences', { n: differences.length })}</p>}
      {sections.map((section) => (
        <section class="panel">
          <h2>{speak(section)}</h2>
          {differences
            .filter((each) => each.section === section)
            .map(({ title, kind, lines }) => (
              <>
                <h3>
                  <Tag tone={tones[kind]}>{speak(kind)}</Tag> {title}
                </h3>
                {lines.length > 0 && (
                  <Table
                    caption={title}
                    rows={lines}
                    columns={[
                      { title: speak('what'), heading: true, cell: ({ label }) => label || speak('order') },
                      { title: nameOf(from), cell: ({ before }) => (before ? <del class="typed">{before}</del> : '–') },
                      { title: nameOf(to), cell: ({ after }) => (after ? <ins class="typed">{after}</ins> : '–') },
                    ]}
                  />
                )}
              </>
            ))}
        </section>
      ))}
    </WorkshopFrame>
  );
}
