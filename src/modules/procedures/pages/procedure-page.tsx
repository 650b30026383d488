import type { ComponentChildren, VNode } from 'preact';
import { sayTerm } from '../../../kernel/clock/term.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { Competence, ProcedureDefinition } from '../definition.ts';
import { linkedWords } from '../linked-words.ts';
import type { PartSummary } from '../queries/part-summaries.ts';
import { assuranceOf } from '../rules/assurance-of.ts';
import { words } from '../words.ts';
import { ReliefList } from './relief-notes.tsx';
import { ProcedureParts } from './procedure-parts.tsx';

export type ProcedurePageProps = {
  readonly view: View;
  readonly definition: ProcedureDefinition;
  /** Who decides today. */
  readonly competence: Competence | undefined;
  /** Of a linked procedure. */
  readonly parts?: readonly PartSummary[];
};

type Part = Pick<ProcedurePageProps, 'view' | 'definition'>;

/** All that must be published of a procedure (Decree 63/2010, art. 8), and the way to apply. */
export function ProcedurePage({ view, definition, competence, parts = [] }: ProcedurePageProps): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  const { code, name, summary, version, validFrom, decision, field, serviceLevel, audience, steps, legalBasis } =
    definition;
  return (
    <SitePage
      view={view}
      title={name[language]}
      description={summary[language]}
      crumbs={[
        { href: '/procedures', label: speak('procedures') },
        { href: `/procedures?field=${field.code}`, label: field.name[language] },
      ]}
    >
      <p class="lead">{summary[language]}</p>
      <Apply view={view} definition={definition} />
      <h2>{speak('inShort')}</h2>
      <SummaryList
        view={view}
        rows={[
          { question: speak('audience'), answer: audience[language] },
          { question: speak('term'), answer: termText({ view, definition }) },
          { question: speak('fee'), answer: <FeesOf view={view} definition={definition} /> },
          ...(competence ? [{ question: speak('authority'), answer: speak(competence.authority) }] : []),
          { question: speak('result'), answer: resultText({ view, definition }) },
          { question: speak('level'), answer: speak(serviceLevel) },
          ...(assuranceOf(definition) > 1
            ? [
                {
                  question: speak('signInLevel'),
                  answer: speak('signInLevelText', { level: assuranceOf(definition) }),
                },
              ]
            : []),
          { question: speak('field'), answer: field.name[language] },
          { question: speak('code'), answer: <span class="code">{code}</span> },
        ]}
      />
      <Variants view={view} definition={definition} />
      <ProcedureParts view={view} parts={parts} />
      <Papers view={view} definition={definition} />
      <h2>{speak('steps')}</h2>
      <ol>
        {steps.map((step) => (
          <li>{step.name[language]}</li>
        ))}
      </ol>
      <h2>{speak('downloads')}</h2>
      <ul>
        <li>
          <a href={`/procedures/${code}/form.pdf`}>{speak('blankForm')}</a>
        </li>
      </ul>
      <h2>{speak('legalBasis')}</h2>
      <ul lang="vi">
        {legalBasis.map((text) => (
          <li>{text.article ? `${text.name}, ${text.article}` : text.name}</li>
        ))}
      </ul>
      <p class="quiet">
        {speak('versionLine', { version, from: formatDate(validFrom, language) })}
        {decision && ` · ${speak('decision')}: ${decision}`}
      </p>
    </SitePage>
  );
}

function Apply({ view, definition: { code, serviceLevel, linked } }: Part): VNode {
  const speak = speaker(words, view.language);
  if (serviceLevel === 'information') return <p>{speak('onlyInformation')}</p>;
  return (
    <>
      <p>
        <ButtonLink href={`/apply/${code}`}>{speak('apply')}</ButtonLink>
      </p>
      <p class="quiet">{linked ? linkedWords.applyOnline[view.language] : speak('applyAtOffice')}</p>
    </>
  );
}

function termText({ view: { language }, definition: { term } }: Part): string {
  const text = sayTerm(term.legal, language);
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** What is otherwise in some cases: each variant with its time, fees and papers. */
function Variants({ view, definition }: Part): VNode | null {
  const { language } = view;
  const speak = speaker(words, language);
  const { variants = [] } = definition;
  if (variants.length === 0) return null;
  return (
    <>
      <h2>{speak('variants')}</h2>
      <SummaryList
        view={view}
        rows={variants.map(({ name, hint, term, fees, papers, steps }) => ({
          question: name[language],
          answer: [
            hint && `${hint[language]}.`,
            term && speak('variantTerm', { term: sayTerm(term, language) }),
            fees && speak('variantFees', { fees: fees.map((fee) => fee.explanation[language]).join('; ') }),
            papers && speak('variantPapers', { papers: papers.map((paper) => paper.name[language]).join('; ') }),
            steps && speak('variantSteps', { steps: steps.map((step) => step.name[language]).join(' → ') }),
          ]
            .filter(Boolean)
            .join(' '),
        }))}
      />
    </>
  );
}

function resultText({ view: { language }, definition: { result } }: Part): string {
  const valid = result.validMonths ? `, ${speaker(words, language)('validMonths', { n: result.validMonths })}` : '';
  return result.name[language] + valid;
}

const FeesOf = (part: Part): VNode => (
  <>
    <Fees {...part} />
    <ReliefList {...part} />
  </>
);

function Fees({ view: { language }, definition: { fees } }: Part): ComponentChildren {
  const speak = speaker(words, language);
  return fees.map(({ name, explanation, timing, amountDong }, index) => (
    <>
      {index > 0 && <br />}
      {fees.length > 1 && `${name[language]}: `}
      {explanation[language]}
      {amountDong.trim() !== '0' && (
        <span class="quiet"> ({speak(timing === 'before' ? 'feeBefore' : 'feeAfter')})</span>
      )}
    </>
  ));
}

function Papers({ view, definition: { papers } }: Part): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  return (
    <>
      <h2>{speak('papers')}</h2>
      <p>{papers.length === 0 ? speak('noPapers') : `${speak('eForm')}.`}</p>
      {papers.length > 0 && (
        <Table
          caption={speak('papers')}
          rows={papers}
          columns={[
            {
              title: speak('paper'),
              heading: true,
              cell: ({ name, hint, when, requiredWhen }) => (
                <>
                  {name[language]}
                  {requiredWhen.trim() !== 'true' && <div class="hint">{when?.[language] ?? speak('inSomeCases')}</div>}
                  {hint && <div class="hint">{hint[language]}</div>}
                </>
              ),
            },
            { title: speak('paperKind'), cell: ({ form }) => speak(form) },
            { title: speak('copies'), cell: ({ copies }) => copies, numeric: true },
          ]}
        />
      )}
    </>
  );
}
