import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import type { View } from '../../../ui/view.ts';
import type { CaseSubject } from '../../cases/index.ts';
import type { Result } from '../result.ts';
import { documentAddress } from '../rules/desk-address.ts';
import { deskResultWords } from '../words.ts';
import { StateTag } from './document-facts.tsx';

export type DocumentAsideProps = {
  readonly view: View;
  readonly about: CaseSubject;
  readonly result: Result | undefined;
  readonly earlier: readonly Result[];
};

/** The document as it will be, or is. */
export function DocumentAside({ view, about, result, earlier }: DocumentAsideProps): VNode {
  const speak = speaker(deskResultWords, view.language);
  const { code } = about.subject;
  const source = result && documentAddress(code, `/${result.id}.pdf?v=${result.version}`);
  return (
    <>
      <Panel title={speak('preview')} id="preview">
        {source === undefined ? (
          <p class="quiet">{speak('notSaved')}</p>
        ) : (
          <>
            <p>
              <ButtonLink kind="secondary" href={source}>
                {speak('openPdf')}
              </ButtonLink>
            </p>
            <iframe class="paper-view" src={source} title={speak('preview')} />
          </>
        )}
      </Panel>
      {earlier.length > 0 && (
        <Panel title={speak('earlier')} id="earlier">
          <ul>
            {earlier.map((each) => (
              <li>
                <a href={documentAddress(code, `/${each.id}.pdf`)}>{each.numbered?.symbol}</a>{' '}
                <StateTag view={view} state={each.state} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
