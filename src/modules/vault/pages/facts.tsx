import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { keptFacts } from '../rules/kept-facts.ts';
import { factWords, vaultWords } from '../words.ts';
import type { VaultPageProps } from './vault-page.tsx';

/** What forms are filled in with, each to be forgotten. */
export function Facts({ view, vault, valueOf }: VaultPageProps): VNode {
  const { language } = view;
  const speak = speaker(vaultWords, language);
  const nameOf = (fact: string): string => {
    const known = keptFacts.find((each) => each === fact);
    return known ? factWords[known][language] : fact;
  };
  return (
    <section id="facts">
      <h2>{speak('facts')}</h2>
      <p class="hint">{speak('factsHint')}</p>
      {vault.facts.length === 0 ? (
        <p>{speak('noFacts')}</p>
      ) : (
        <Table
          caption={speak('facts')}
          rows={vault.facts}
          columns={[
            { title: speak('fact'), heading: true, cell: ({ fact }) => nameOf(fact) },
            { title: speak('value'), cell: ({ fact, value }) => valueOf(fact, value) },
            {
              title: speak('from'),
              cell: ({ caseCode }) => (
                <a class="code" href={`/cases/${caseCode}`}>
                  {caseCode}
                </a>
              ),
            },
            {
              title: speak('action'),
              cell: ({ fact }) => (
                <Form view={view} action={`/my/vault/facts/${fact}/forget`} class="inline">
                  <Button kind="secondary">
                    {speak('forget')} <span class="hidden">{nameOf(fact)}</span>
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
