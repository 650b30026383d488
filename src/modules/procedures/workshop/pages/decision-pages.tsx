import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkboxes.tsx';
import { DateField, type DateParts } from '../../../../ui/date-field.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import { compareHref, draftHref } from '../addresses.ts';
import type { Draft } from '../draft.ts';
import { textAt } from '../json.ts';
import { workshopWords } from '../words.ts';
import { ProblemList } from './problem-list.tsx';
import { procedureCrumb } from './versions-page.tsx';
import { WorkshopFrame } from './workshop-frame.tsx';

type AnnounceProps = {
  readonly view: View;
  readonly draft: Draft;
  /** Still wrong with the draft. */
  readonly problems: readonly Problem[];
  readonly refused: readonly Problem[];
  readonly typed: { readonly decision: string; readonly validFrom: DateParts };
};

/** Announces a draft by its numbered decision. */
export function AnnouncePage({ view, draft, problems, refused, typed }: AnnounceProps): VNode {
  const speak = speaker(workshopWords, view.language);
  const { code, definition, basedOn, version } = draft;
  return (
    <WorkshopFrame
      view={view}
      title={`${speak('announceTitle')} ${textAt(definition, '/version')}`}
      wrong={refused.length > 0}
      crumbs={[procedureCrumb(code), { href: draftHref(code), label: speak('state-draft') }]}
    >
      {problems.length > 0 ? (
        <>
          <Alert view={view} tone="warning" title={speak('wrongTitle', { n: problems.length })}>
            <p>{speak('announceFirst')}</p>
          </Alert>
          <ProblemList view={view} code={code} definition={definition} problems={problems} />
        </>
      ) : (
        <>
          <ErrorSummary view={view} problems={refused} />
          <p>{speak('announceHint')}</p>
          {basedOn !== undefined && (
            <p>
              <a href={compareHref(code, basedOn, 'draft')}>{speak('compareWith', { version: basedOn })}</a>
            </p>
          )}
          <Form view={view} action={`${draftHref(code)}/announce`}>
            <input type="hidden" name="version" value={version} />
            <TextField
              view={view}
              name="decision"
              label={speak('decisionNumber')}
              hint={speak('decisionHint')}
              width="medium"
              value={typed.decision}
              error={errorAt(view, refused, 'decision')}
            />
            <DateField
              view={view}
              name="validFrom"
              label={speak('validFrom')}
              value={typed.validFrom}
              error={errorAt(view, refused, 'validFrom')}
            />
            <Checkbox view={view} name="sure" label={speak('announceSure')} error={errorAt(view, refused, 'sure')} />
            <Button>{speak('announce')}</Button>
          </Form>
        </>
      )}
    </WorkshopFrame>
  );
}

type AbandonProps = { readonly view: View; readonly draft: Draft; readonly refused: readonly Problem[] };

/** Asks once more before a draft is lost. */
export function AbandonPage({ view, draft, refused }: AbandonProps): VNode {
  const speak = speaker(workshopWords, view.language);
  const { code, version } = draft;
  return (
    <WorkshopFrame
      view={view}
      title={speak('abandon')}
      wrong={refused.length > 0}
      crumbs={[procedureCrumb(code), { href: draftHref(code), label: speak('state-draft') }]}
    >
      <ErrorSummary view={view} problems={refused} />
      <p>{speak('abandonHint')}</p>
      <Form view={view} action={`${draftHref(code)}/abandon`}>
        <input type="hidden" name="version" value={version} />
        <Checkbox view={view} name="sure" label={speak('abandonSure')} error={errorAt(view, refused, 'sure')} />
        <ButtonGroup>
          <Button kind="danger">{speak('abandon')}</Button>
          <ButtonLink kind="secondary" href={draftHref(code)}>
            {speak('openDraft')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </WorkshopFrame>
  );
}
