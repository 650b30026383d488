import type { VNode } from 'preact';
import { sayTerm } from '../../../../kernel/clock/term.ts';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button, ButtonGroup } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkboxes.tsx';
import { Columns, Panel } from '../../../../ui/columns.tsx';
import { fieldId } from '../../../../ui/field-id.ts';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Radios } from '../../../../ui/radios.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import { ordinary, type Fee } from '../../../procedures/index.ts';
import type { Unit } from '../../../units/index.ts';
import { deliveryWords } from '../../words.ts';
import type { Offers } from '../../held/queries/put-forward.ts';
import { registerWords } from '../../held/registers/words.ts';
import type { CounterProcedure } from '../queries/counter-procedure.ts';
import { dossierAddress } from '../rules/counter-address.ts';
import type { Slip } from '../slips/slip.ts';
import { SlipsPanel } from '../slips/slips-panel.tsx';
import type { Dossier, Visit } from '../visit.ts';
import { counterWords } from '../words.ts';
import { CounterFrame } from './counter-frame.tsx';
import { FormButton, FormPanel, FormToPaper } from './form-panel.tsx';
import { PapersTable } from './papers-table.tsx';

export type DossierPageProps = {
  readonly view: View;
  readonly visit: Visit;
  readonly dossier: Dossier;
  readonly known: CounterProcedure;
  /** Codes of the papers that every application needs. */
  readonly needed: ReadonlySet<string>;
  readonly fees: readonly Fee[];
  /** How many answers of a typed form are missing or wrong. */
  readonly formLacks: number;
  /** Offices that decide; those for which this counter receives come first. */
  readonly offices: readonly Unit[];
  /** What the applicant's vault holds. */
  readonly offers: Offers;
  /** A connected register may attest what is asked for. */
  readonly asksRegisters: boolean;
  /** Forms 02 and 03 given for it in this visit. */
  readonly slips: readonly Slip[];
  readonly problems: readonly Problem[];
};

/** One application: what is asked, which papers lie on the desk, the fee; from here it is received. */
export function DossierPage(props: DossierPageProps): VNode {
  const { view, visit, dossier, known, problems } = props;
  const speak = speaker(counterWords, view.language);
  const { code, name } = known.procedure.definition;
  return (
    <CounterFrame
      view={view}
      title={`${code} – ${name[view.language]}`}
      visit={visit}
      problems={problems}
      hrefOf={(each) => answerAddress(props, each)}
    >
      <Form view={view} action={dossierAddress(visit, dossier)}>
        <input type="hidden" name="version" value={visit.version} />
        <Columns
          aside={
            <Panel title={speak('fee')}>
              <Money {...props} />
            </Panel>
          }
        >
          <Panel title={speak('summary')}>
            <About {...props} />
          </Panel>
          <FormPanel {...props} />
          <Panel title={speak('papers')}>
            <PapersTable {...props} />
          </Panel>
        </Columns>
        <ButtonGroup>
          <Button name="do" value="receive">
            {speak('receive')}
          </Button>
          <FormButton {...props} />
          <Button kind="secondary" name="do" value="more">
            {speak('more')}
          </Button>
          {props.asksRegisters && (
            <Button kind="secondary" name="do" value="registers">
              {registerWords.atCounter[view.language]}
            </Button>
          )}
          <Button kind="secondary" name="do" value="scans">
            {speak('attach')}
          </Button>
        </ButtonGroup>
      </Form>
      <FormToPaper {...props} />
      <SlipsPanel {...props} />
    </CounterFrame>
  );
}

/** An answer that is wrong is put right on its page of the form. */
function answerAddress({ visit, dossier, known }: DossierPageProps, { field = '' }: Problem): string | undefined {
  if (!field.startsWith('/answers')) return undefined;
  const answer = field.slice('/answers'.length);
  const asked = known.procedure.form.pagesFor(dossier.answers ?? {}).find(({ fields }) => fields.includes(answer));
  return asked && `${dossierAddress(visit, dossier, `/form/${asked.code}`)}#${fieldId(answer)}`;
}

function About({ view, visit, dossier, known, offices, problems }: DossierPageProps): VNode {
  const { language } = view;
  const speak = speaker(counterWords, language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, `/${name}`) });
  return (
    <>
      {known.variants.length > 0 && (
        <>
          <Radios
            {...field('variant')}
            label={speak('variant')}
            choices={[
              { value: ordinary, label: speak('ordinary') },
              ...known.variants.map(({ code, name, hint }) => ({
                value: code,
                label: name[language],
                ...(hint ? { hint: hint[language] } : {}),
              })),
            ]}
            value={dossier.variant}
          />
          <ButtonGroup>
            <Button kind="secondary" name="do" value="refresh">
              {speak('refresh')}
            </Button>
          </ButtonGroup>
        </>
      )}
      <p>
        {speak('term')}: <strong>{sayTerm(known.procedure.definition.term.legal, language)}</strong>
      </p>
      <TextField
        {...field('summary')}
        label={speak('summary')}
        hint={speak('summaryHint')}
        value={dossier.summary}
        maxLength={300}
        autocomplete="off"
      />
      {offices.length > 1 && (
        <Select
          {...field('unitId')}
          label={speak('office')}
          choices={offices.map(({ id, name }, index) => ({
            value: String(id),
            label: index > 0 && id !== visit.unitId ? speak('officeAway', { name: name[language] }) : name[language],
          }))}
          value={String(dossier.unitId)}
          empty={false}
        />
      )}
    </>
  );
}

function Money({ view, dossier, fees, problems }: DossierPageProps): VNode {
  const { language } = view;
  const speak = speaker(counterWords, language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, `/${name}`) });
  return (
    <>
      {fees.map(({ name, explanation, relief }) => (
        <p class="quiet">
          {name[language]}: {explanation[language]}
          {relief && ` · ${speak('relief', { why: relief.name, percent: relief.percent, basis: relief.basis })}`}
        </p>
      ))}
      <TextField
        {...field('feeDong')}
        label={speak('fee')}
        hint={speak('feeHint')}
        value={String(dossier.feeDong)}
        inputMode="numeric"
        autocomplete="off"
        width="medium"
      />
      <Checkbox {...field('feeTaken')} label={speak('feeTaken')} checked={dossier.receipt !== undefined} />
      <TextField
        {...field('receipt')}
        label={speak('receipt')}
        hint={speak('receiptHint')}
        value={dossier.receipt}
        maxLength={50}
        autocomplete="off"
        width="medium"
        required={false}
      />
      <TextField
        {...field('sets')}
        label={speak('sets')}
        value={String(dossier.sets)}
        inputMode="numeric"
        width="short"
      />
      <Radios
        {...field('delivery')}
        label={speak('delivery')}
        choices={(['counter', 'post', 'online'] as const).map((value) => ({
          value,
          label: deliveryWords[value][language],
        }))}
        value={dossier.delivery}
      />
      <TextArea
        {...field('postalAddress')}
        label={speak('postalAddress')}
        rows={2}
        value={dossier.postalAddress}
        required={false}
      />
    </>
  );
}
