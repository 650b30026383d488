import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import type { PaperDefinition } from '../../procedures/index.ts';
import { VaultLevelNote } from '../../vault/index.ts';
import type { DraftPaper } from '../draft.ts';
import { HeldOffer } from '../held/pages/held-offer.tsx';
import { RegisterOffer } from '../held/registers/pages/register-offer.tsx';
import { registerWords } from '../held/registers/words.ts';
import type { RegistersOfDraft } from '../held/registers/queries/registers-of-draft.ts';
import type { HeldOfDraft } from '../held/queries/held-of-draft.ts';
import { heldWords } from '../held/words.ts';
import type { SupplementAsked } from '../queries/case-details.ts';
import type { DraftSubject } from '../queries/load-draft.ts';
import { addressOf, stopAfter, type Stop } from '../rules/draft-path.ts';
import { applyWords } from '../words.ts';
import { ApplyFrame } from './apply-frame.tsx';
import { SupplementAsk } from './supplement-ask.tsx';

type Props = {
  readonly view: View;
  readonly subject: DraftSubject;
  readonly stops: readonly Stop[];
  /** Codes of the papers that these answers make necessary. */
  readonly needed: ReadonlySet<string>;
  /** What the applicant's vault holds of them. */
  readonly held: HeldOfDraft;
  /** What connected registers may attest, and what came of it. */
  readonly registers: RegistersOfDraft;
  /** The supplement request that is answered. */
  readonly supplement: SupplementAsked | undefined;
  /** `field` is `/papers/<code>`. */
  readonly problems: readonly Problem[];
};

/** Papers to upload, each beside what is there already. */
export function ApplyPapersPage(props: Props): VNode {
  const { view, subject, stops, needed, supplement, registers, problems } = props;
  const speak = speaker(applyWords, view.language);
  const { definition } = subject.procedure;
  const problemOf = (paper: PaperDefinition) => problems.find((each) => each.field === `/papers/${paper.code}`);
  const isOpen = (paper: PaperDefinition): boolean =>
    needed.has(paper.code) ||
    problemOf(paper) !== undefined ||
    subject.draft.papers.some((each) => each.paper === paper.code);
  const open = definition.papers.filter(isOpen);
  const others = definition.papers.filter((paper) => !isOpen(paper));
  return (
    <ApplyFrame view={view} subject={subject} stops={stops} here="papers" title={speak('papers')} problems={problems}>
      {supplement && (
        <Alert view={view} tone="info" title={speak('supplementAsked')}>
          <SupplementAsk view={view} asked={supplement} papers={definition.papers} />
        </Alert>
      )}
      {definition.papers.some(({ type }) => type !== undefined) && (
        <VaultLevelNote view={view} returnTo={addressOf(subject.draft, 'papers')} />
      )}
      <p class="lead">{speak(open.length === 0 ? 'papersNoneNeeded' : 'papersHint')}</p>
      <RegisterOffer view={view} subject={subject} registers={registers} here="papers" problems={problems} />
      {open.map((paper) => (
        <Paper {...props} paper={paper} problem={problemOf(paper)} />
      ))}
      {others.length > 0 && (
        <Details summary={speak('papersOther')}>
          <p>{speak('papersOtherHint')}</p>
          {others.map((paper) => (
            <Paper {...props} paper={paper} problem={undefined} />
          ))}
        </Details>
      )}
      <p>
        <ButtonLink href={addressOf(subject.draft, stopAfter(stops, 'papers'))}>{speak('continue')}</ButtonLink>
      </p>
    </ApplyFrame>
  );
}

function Paper({
  view,
  subject,
  needed,
  held,
  problems,
  paper,
  problem,
}: Props & { paper: PaperDefinition; problem: Problem | undefined }): VNode {
  const { language } = view;
  const speak = speaker(applyWords, language);
  const given = subject.draft.papers.filter((each) => each.paper === paper.code);
  const isNeeded = needed.has(paper.code);
  const offer = held.offers.get(paper.code);
  const said = held.said.get(paper.code);
  const isUsed = said !== undefined && said.replacedWhy === undefined;
  const isAttested = offer?.held.some(({ id, attested }) => id === said?.paperId && attested !== undefined) ?? false;
  const isAsked = !isUsed && (!held.notAsked.has(paper.code) || said !== undefined);
  return (
    <section class="paper" aria-labelledby={`paper-${paper.code}`}>
      <h2 id={`paper-${paper.code}`} class="paper-title">
        {paper.name[language]}{' '}
        {isUsed ? (
          <Tag tone="success">{(isAttested ? registerWords.attested : heldWords.reused)[language]}</Tag>
        ) : given.length > 0 ? (
          <Tag tone="success">{speak('paperThere')}</Tag>
        ) : offer && !said ? (
          <Tag tone="info">{heldWords.inVault[language]}</Tag>
        ) : (
          isNeeded && <Tag tone="warning">{speak('paperNeeded')}</Tag>
        )}
      </h2>
      {!isNeeded && paper.when && <p class="hint">{paper.when[language]}</p>}
      {paper.hint && <p class="hint">{paper.hint[language]}</p>}
      {given.length > 0 && (
        <ul class="plain">
          {given.map((file) => (
            <GivenPaper view={view} subject={subject} file={file} />
          ))}
        </ul>
      )}
      {offer && (
        <HeldOffer
          view={view}
          draft={subject.draft}
          offer={offer}
          said={said}
          problems={problems}
          isNotAsked={held.notAsked.has(paper.code)}
        />
      )}
      {isAsked && (
        <Form view={view} action={addressOf(subject.draft, `papers/${paper.code}`)} files>
          <FileField
            view={view}
            name={`/papers/${paper.code}`}
            label={`${offer && !said ? heldWords.orUpload[language] : speak('chooseFile')}: ${paper.name[language]}`}
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            error={problem && problemText(view, problem)}
          />
          <Button kind="secondary">{speak('upload')}</Button>
        </Form>
      )}
    </section>
  );
}

function GivenPaper({ view, subject, file }: { view: View; subject: DraftSubject; file: DraftPaper }): VNode {
  const speak = speaker(applyWords, view.language);
  const kilobytes = Math.max(1, Math.round(file.sizeBytes / 1024));
  return (
    <li class="paper-file">
      <a href={addressOf(subject.draft, `files/${file.file}`)}>{file.name}</a> <span class="quiet">{kilobytes} kB</span>
      <Form view={view} action={addressOf(subject.draft, 'papers/remove')} class="inline">
        <input type="hidden" name="file" value={file.file} />
        <Button kind="secondary">
          {speak('remove')} <span class="hidden">{file.name}</span>
        </Button>
      </Form>
    </li>
  );
}
