import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { limits, megabyte } from '../../../kernel/files/limits.ts';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { checkWords } from '../check-words.ts';
import { standingOf, type CheckedDocument } from '../queries/check-document.ts';
import { SignatureReport } from './signature-report.tsx';

export const checkAddress = '/check-document';

export type CheckPageProps = {
  readonly view: View;
  /** The code beside a QR code, as it was typed. */
  readonly code: string | undefined;
  readonly problems: readonly Problem[];
};

/** Where anybody hands in a PDF, or types the code on a print, to learn whether it is genuine. */
export function CheckPage({ view, code, problems }: CheckPageProps): VNode {
  const speak = speaker(checkWords, view.language);
  return (
    <SitePage view={view} title={speak('title')} description={speak('lead')} wrong={problems.length > 0} crumbs={[]}>
      <ErrorSummary view={view} problems={problems} />
      <p class="lead">{speak('lead')}</p>
      <Form view={view} action={checkAddress} files>
        <FileField
          view={view}
          name="file"
          label={speak('file')}
          hint={speak('fileHint', { megabytes: limits.fileBytes / megabyte })}
          accept="application/pdf,.pdf"
          error={errorAt(view, problems, '/file')}
        />
        <Button>{speak('check')}</Button>
      </Form>
      <h2>{speak('byCode')}</h2>
      <p>{speak('byCodeHint')}</p>
      <form method="get" action={checkAddress}>
        <TextField
          view={view}
          name="code"
          label={speak('code')}
          value={code}
          maxLength={200}
          spellcheck={false}
          error={errorAt(view, problems, '/code')}
        />
        <Button kind="secondary">{speak('byCodeButton')}</Button>
      </form>
      <h2>{speak('more')}</h2>
      <p>{speak('moreText')}</p>
    </SitePage>
  );
}

export type CheckedPageProps = { readonly view: View; readonly name: string; readonly checked: CheckedDocument };

/** What was found of a document, the conclusion first. */
export function CheckedPage({ view, name, checked }: CheckedPageProps): VNode {
  const speak = speaker(checkWords, view.language);
  const { signatures, sha256, checkedAt } = checked;
  const at = formatInstant(checkedAt, view.place.zone, view.language);
  return (
    <SitePage view={view} title={speak('title')} crumbs={[{ href: checkAddress, label: speak('title') }]}>
      <Conclusion view={view} checked={checked} />
      <p class="quiet">{speak('checked', { name, at })}</p>
      {signatures.map((each, index) => (
        <SignatureReport view={view} signature={each} number={index + 1} />
      ))}
      <Details summary={speak('digest')}>
        <p class="typed">{sha256}</p>
      </Details>
      <p>
        <ButtonLink href={checkAddress} kind="secondary">
          {speak('again')}
        </ButtonLink>
      </p>
    </SitePage>
  );
}

function Conclusion({ view, checked }: Omit<CheckedPageProps, 'name'>): VNode {
  const speak = speaker(checkWords, view.language);
  if (checked.signatures.length === 0) {
    return (
      <Alert view={view} tone="warning" title={speak('unsigned')} live>
        <p>{speak('unsignedHint')}</p>
      </Alert>
    );
  }
  const standing = standingOf(checked.signatures);
  if (standing === 'valid') return <Alert view={view} tone="success" title={speak('whole')} live />;
  return (
    <Alert view={view} tone={standing === 'broken' ? 'error' : 'warning'} title={speak(standing)} live>
      <p>{speak(standing === 'broken' ? 'brokenHint' : 'doubtfulHint')}</p>
    </Alert>
  );
}
