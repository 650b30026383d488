import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { fieldId } from '../../../../ui/field-id.ts';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import { PaperLine } from '../../../vault/index.ts';
import { heldWords } from '../../held/words.ts';
import type { PaperDefinition } from '../../../procedures/index.ts';
import { asAsked } from '../rules/read-dossier.ts';
import type { PaperGiven } from '../visit.ts';
import { counterWords } from '../words.ts';
import type { DossierPageProps } from './dossier-page.tsx';

const forms = ['original', 'certified', 'copy'] as const;

/** The papers as form 01 lists them: one tick for what was handed in as asked, counts where it differs. */
export function PapersTable(props: DossierPageProps): VNode {
  const { view, known, dossier } = props;
  const speak = speaker(counterWords, view.language);
  const { papers } = known.procedure.definition;
  if (papers.length === 0) return <p class="quiet">{speak('noPapers')}</p>;
  const scansOf = ({ code }: PaperDefinition): number => dossier.scans.filter((each) => each.paper === code).length;
  return (
    <>
      <p class="quiet">{speak('papersHint')}</p>
      <Table
        caption={speak('papers')}
        rows={papers}
        columns={[
          { title: speak('paper'), heading: true, cell: (paper) => <Paper {...props} paper={paper} /> },
          ...forms.map((form) => ({
            title: speak(form),
            cell: (paper: PaperDefinition) => <Count {...props} paper={paper} form={form} />,
          })),
          { title: speak('scan'), numeric: true, cell: (paper) => scansOf(paper) || '–' },
        ]}
      />
    </>
  );
}

type CellProps = DossierPageProps & { readonly paper: PaperDefinition };

const givenOf = ({ dossier, paper }: CellProps): PaperGiven | undefined =>
  dossier.papers.find((each) => each.paper === paper.code);

/** Whether a paper lies there just as the procedure asks: then the tick says it, and the counts stay empty. */
function isAsAsked(props: CellProps): boolean {
  const given = givenOf(props);
  const asked = asAsked(props.paper);
  return given !== undefined && forms.every((form) => given[form] === asked[form]);
}

function Paper(props: CellProps): VNode {
  const { view, paper, needed, problems } = props;
  const { language } = view;
  const speak = speaker(counterWords, language);
  const name = `${paper.code}.given`;
  const id = fieldId(name);
  const error = errorAt(view, problems, `/${name}`);
  return (
    <div>
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="true"
          checked={isAsAsked(props)}
          aria-describedby={`${id}-asked`}
          aria-invalid={error ? 'true' : undefined}
        />
        <label for={id}>{paper.name[language]}</label>
        <div class="choice-hint" id={`${id}-asked`}>
          {speak(`asked-${paper.form}`, { n: Math.max(1, paper.copies) })}
          {needed.has(paper.code) ? (
            <>
              {' '}
              <Tag tone="warning">{speak('needed')}</Tag>
            </>
          ) : (
            paper.when && ` · ${paper.when[language]}`
          )}
        </div>
      </div>
      {error && <p class="field-error">{error}</p>}
      <Held {...props} />
    </div>
  );
}

/** What the applicant's vault holds of a paper: not to be asked for, to be used when they agree. */
function Held({ view, paper, offers, dossier }: CellProps): VNode | null {
  const offer = offers.get(paper.code);
  if (!offer) return null;
  const { language } = view;
  const name = `${paper.code}.held`;
  return (
    <div class="held">
      <Tag tone="success">{heldWords.inVault[language]}</Tag>
      {offer.held.map((held) => (
        <div class="choice">
          <input
            type="checkbox"
            id={fieldId(`${name}.${held.id}`)}
            name={name}
            value={held.id}
            checked={dossier.held?.some((each) => each.held === held.id)}
          />
          <label for={fieldId(`${name}.${held.id}`)}>{heldWords.agreesAtCounter[language]}</label>
          <div class="choice-hint">
            <PaperLine view={view} paper={held} />
          </div>
        </div>
      ))}
    </div>
  );
}

function Count(props: CellProps & { readonly form: (typeof forms)[number] }): VNode {
  const { view, paper, form, problems } = props;
  const speak = speaker(counterWords, view.language);
  const count = isAsAsked(props) ? 0 : (givenOf(props)?.[form] ?? 0);
  const name = `${paper.code}.${form}`;
  const error = errorAt(view, problems, `/${name}`);
  return (
    <>
      <input
        class="input input-short"
        id={fieldId(name)}
        name={name}
        value={count || ''}
        inputmode="numeric"
        maxlength={2}
        autocomplete="off"
        aria-label={speak('countOf', { form: speak(form), paper: paper.name })}
        aria-invalid={error ? 'true' : undefined}
      />
      {error && <p class="field-error">{error}</p>}
    </>
  );
}
