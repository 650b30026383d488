import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { PaperType } from '../../procedures/index.ts';
import { menuOf } from '../../units/index.ts';
import { digitiseWords } from '../digitise-words.ts';
import type { TypedPaper } from '../rules/read-digitised.ts';
import type { TypedOwner } from '../rules/read-owner.ts';
import type { VaultPaper } from '../vault-paper.ts';
import { DigitiseForm } from './digitise-form.tsx';
import { PaperLine } from './paper-line.tsx';
import { paperName } from './paper-name.ts';

/** Whose vault it is, once found. */
export type FoundOwner = {
  readonly typed: TypedOwner;
  /** Undefined for who has no account. */
  readonly fullName: string | undefined;
  readonly papers: readonly VaultPaper[];
};

export type DigitisePageProps = {
  readonly view: View;
  readonly types: ReadonlyMap<string, PaperType>;
  readonly typed: TypedOwner;
  readonly owner: FoundOwner | undefined;
  /** UUID of the form. */
  readonly formKey: string;
  readonly paper: TypedPaper;
  /** Kind of the paper that was just kept. */
  readonly kept: string | undefined;
  readonly problems: readonly Problem[];
};

/** Whose paper it is, and then the paper: scanned, named, dated, compared. */
export function DigitisePage(props: DigitisePageProps): VNode {
  const { view, owner, kept, types, problems } = props;
  const speak = speaker(digitiseWords, view.language);
  return (
    <DeskPage view={view} title={speak('title')} wrong={problems.length > 0} menu={menuOf(view)}>
      <ErrorSummary view={view} problems={problems} />
      {kept !== undefined && types.has(kept) && (
        <Alert
          view={view}
          tone="success"
          title={speak('kept', { paper: paperName({ type: kept, name: '' }, types, view.language) })}
          live
        >
          <p>
            {speak('keptHint')} <a href="/desk/signing/papers">{speak('toSign')}</a>
          </p>
        </Alert>
      )}
      {owner ? <Paper {...props} owner={owner} /> : <Find {...props} />}
    </DeskPage>
  );
}

function Find({ view, typed, problems }: DigitisePageProps): VNode {
  const speak = speaker(digitiseWords, view.language);
  return (
    <Panel title={speak('owner')}>
      <p class="quiet">{speak('lead')}</p>
      <Form view={view} action="/desk/vault/find">
        <Radios
          view={view}
          name="kind"
          label={speak('kind')}
          choices={(['person', 'organisation'] as const).map((value) => ({ value, label: speak(value) }))}
          value={typed.kind}
          inline
        />
        <TextField
          view={view}
          name="number"
          label={speak('number')}
          value={typed.number}
          error={errorAt(view, problems, '/number')}
          inputMode="numeric"
          autocomplete="off"
          width="medium"
        />
        <Button>{speak('find')}</Button>
      </Form>
    </Panel>
  );
}

export type Found = DigitisePageProps & { readonly owner: FoundOwner };

function Paper(props: Found): VNode {
  const { view, owner } = props;
  const speak = speaker(digitiseWords, view.language);
  const { typed, fullName } = owner;
  return (
    <>
      <p class="counter-who">
        <strong>{fullName ?? speak(typed.kind)}</strong>{' '}
        {typed.kind === 'person' ? maskNumber(typed.number) : typed.number}{' '}
        {fullName === undefined && <span class="quiet">{speak('unknownOwner')} </span>}
        <a href="/desk/vault">{speak('other')}</a>
      </p>
      <Panel title={speak('there')}>
        <There {...props} />
      </Panel>
      <Panel title={speak('newPaper')}>
        <DigitiseForm {...props} />
      </Panel>
    </>
  );
}

function There({ view, owner, types }: Found): VNode {
  const speak = speaker(digitiseWords, view.language);
  if (owner.papers.length === 0) return <p class="quiet">{speak('nothingThere')}</p>;
  return (
    <ul class="plain">
      {owner.papers.map((paper) => (
        <li>
          {paperName(paper, types, view.language)}{' '}
          <span class="quiet">
            <PaperLine view={view} paper={paper} isNamed />
          </span>
        </li>
      ))}
    </ul>
  );
}
