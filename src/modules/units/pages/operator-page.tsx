import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Card, CardGrid } from '../../../ui/card.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import type { View } from '../../../ui/view.ts';
import { mergerWords } from '../merging/words.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';

/** Where operators begin. */
export function OperatorPage({ view }: { readonly view: View }): VNode {
  const say = speaker(words, view.language);
  const places = [
    { href: '/operator/units', title: say('unitsTitle'), text: say('unitsText') },
    { href: '/operator/officers', title: say('officersTitle'), text: say('officersText') },
    { href: '/operator/mergers', title: mergerWords.title[view.language], text: mergerWords.cardText[view.language] },
    { href: '/operator/import', title: say('importTitle'), text: say('importText') },
    { href: '/operator/procedures', title: say('proceduresTitle'), text: say('proceduresText') },
    { href: '/operator/forms', title: say('formsTitle'), text: say('formsText') },
    { href: '/operator/assessment', title: say('assessment'), text: say('assessmentText') },
    { href: '/operator/exchange', title: say('exchange'), text: say('exchangeText') },
    { href: '/operator/payments', title: say('payments'), text: say('paymentsText') },
    { href: '/operator/signing', title: say('signingTitle'), text: say('signingText') },
    { href: '/operator/outbox', title: say('outboxTitle'), text: say('outboxText') },
  ];
  return (
    <DeskPage view={view} title={say('operatorTitle')} menu={menuOf(view)}>
      <CardGrid>
        {places.map(({ href, title, text }) => (
          <Card href={href} title={title}>
            {text}
          </Card>
        ))}
      </CardGrid>
    </DeskPage>
  );
}
