import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { Table } from '../../../ui/table.tsx';
import { vaultWords } from '../words.ts';
import type { VaultPageProps } from './vault-page.tsx';

/** One look of an officer at something of the owner. */
export type Look = {
  readonly at: Instant;
  readonly officer: string;
  readonly what: string;
  readonly purpose: string;
};

/** Who looked, when, at what and for which case (Law on personal data protection: the right to know). */
export function Looks({ view, looks }: VaultPageProps): VNode {
  const speak = speaker(vaultWords, view.language);
  return (
    <section id="looks">
      <h2>{speak('looks')}</h2>
      <p class="hint">{speak('looksHint')}</p>
      {looks.length === 0 ? (
        <p>{speak('noLooks')}</p>
      ) : (
        <Table
          caption={speak('looks')}
          rows={looks}
          columns={[
            { title: speak('when'), heading: true, cell: ({ at }) => <DateTime view={view} at={at} /> },
            { title: speak('who'), cell: ({ officer }) => officer },
            { title: speak('what'), cell: ({ what }) => what },
            { title: speak('why'), cell: ({ purpose }) => purpose },
          ]}
        />
      )}
    </section>
  );
}
