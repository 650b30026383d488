import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker, type Text } from '../../../../kernel/text/text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Details } from '../../../../ui/details.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Select } from '../../../../ui/select.tsx';
import { Table } from '../../../../ui/table.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import { organisationWords } from '../../organisation-words.ts';
import { UnitFields } from '../../pages/unit-fields.tsx';
import type { UnitChoice } from '../../queries/unit-choices.ts';
import type { Cells } from '../../rules/unit-cells.ts';
import type { Merger, PlannedWay } from '../merger.ts';
import { mergerWords } from '../words.ts';

export type PlanProps = {
  readonly view: View;
  readonly merger: Merger;
  /** Units that are there on the day before. */
  readonly units: readonly UnitChoice[];
  /** Names of units by key, those that begin, too. */
  readonly names: ReadonlyMap<string, Text>;
  /** Whether the plan can be changed now. */
  readonly open: boolean;
  readonly typed: Cells;
  readonly problems: readonly Problem[];
};

/** Units that end and begin, with the forms that add and remove them. */
export const MergerPlanView = (props: PlanProps): VNode => (
  <>
    <Ways {...props} />
    {props.open && <AddWay {...props} />}
    <Successors {...props} />
    {props.open && <AddSuccessor {...props} />}
  </>
);

function Ways({ view, merger, names, open }: PlanProps): VNode {
  const say = speaker(mergerWords, view.language);
  const nameOf = (key: string) => names.get(key)?.[view.language] ?? key;
  if (merger.plan.ways.length === 0) return <h2>{say('ways')}</h2>;
  return (
    <>
      <h2>{say('ways')}</h2>
      <Details summary={`${say('ways')}: ${merger.plan.ways.length}`} open={merger.plan.ways.length <= 12}>
        <Table
          caption={say('ways')}
          rows={merger.plan.ways}
          columns={[
            { title: say('from'), cell: (way) => nameOf(way.from), heading: true },
            { title: say('to'), cell: (way) => nameOf(way.to) },
            {
              title: say('areas'),
              cell: (way) =>
                way.areas.length > 0 ? way.areas.join(', ') : <span class="quiet">{say('allOfIt')}</span>,
            },
            ...(open
              ? [
                  {
                    title: say('remove'),
                    cell: (way: PlannedWay) => (
                      <PlanForm view={view} merger={merger} act="remove-way" fields={{ from: way.from, to: way.to }}>
                        <Button kind="secondary">
                          {say('remove')}
                          <span class="hidden"> {nameOf(way.from)}</span>
                        </Button>
                      </PlanForm>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Details>
    </>
  );
}

type PlanFormProps = {
  readonly view: View;
  readonly merger: Merger;
  readonly act: string;
  readonly fields?: Cells;
  readonly children: VNode | readonly (VNode | false)[];
};

/** A form that changes the plan, with the version that its page showed. */
export const PlanForm = ({ view, merger, act, fields = {}, children }: PlanFormProps): VNode => (
  <Form view={view} action={`/operator/mergers/${merger.id}/plan`}>
    <input type="hidden" name="version" value={merger.version} />
    <input type="hidden" name="act" value={act} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </Form>
);

function AddWay({ view, merger, units, names, typed, problems }: PlanProps): VNode {
  const say = speaker(mergerWords, view.language);
  const mine = typed['act'] === 'add-way';
  const field = (name: string) => ({
    view,
    name,
    value: mine ? typed[name] : undefined,
    error: mine ? errorAt(view, problems, name) : undefined,
  });
  const ends = units.map(({ key, label }) => ({ value: key, label }));
  const begun = merger.plan.successors.map((cells) => {
    const key = cells['key'] ?? '';
    return { value: key, label: `${names.get(key)?.[view.language] ?? key} (${cells['code'] ?? ''})` };
  });
  const others = ends.filter(({ value }) => !begun.some((each) => each.value === value));
  return (
    <Details summary={say('addWay')} open={mine || merger.plan.ways.length === 0}>
      <PlanForm view={view} merger={merger} act="add-way">
        <Select {...field('from')} label={say('from')} choices={ends} />
        <Select {...field('to')} label={say('to')} choices={[...begun, ...others]} />
        <TextField {...field('areas')} label={say('areas')} hint={say('areasHint')} required={false} />
        <Button kind="secondary">{say('addWay')}</Button>
      </PlanForm>
    </Details>
  );
}

function Successors({ view, merger, open }: PlanProps): VNode {
  const say = speaker(mergerWords, view.language);
  const unitWord = speaker(organisationWords, view.language);
  const { successors } = merger.plan;
  return (
    <>
      <h2>{say('successors')}</h2>
      {successors.length === 0 ? (
        <p>{say('noSuccessors')}</p>
      ) : (
        <Details summary={`${say('successors')}: ${successors.length}`} open={successors.length <= 12}>
          <Table
            caption={say('successors')}
            rows={successors}
            columns={[
              { title: say('name'), cell: (row) => row[`name_${view.language}`], heading: true },
              { title: unitWord('code'), cell: (row) => <code>{row['code']}</code> },
              { title: unitWord('key'), cell: (row) => <code>{row['key']}</code> },
              ...(open
                ? [
                    {
                      title: say('remove'),
                      cell: (row: Cells) => (
                        <PlanForm view={view} merger={merger} act="remove-successor" fields={{ key: row['key'] ?? '' }}>
                          <Button kind="secondary">
                            {say('remove')}
                            <span class="hidden"> {row[`name_${view.language}`]}</span>
                          </Button>
                        </PlanForm>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Details>
      )}
    </>
  );
}

function AddSuccessor({ view, merger, units, typed, problems }: PlanProps): VNode {
  const say = speaker(mergerWords, view.language);
  const unitWord = speaker(organisationWords, view.language);
  const mine = typed['act'] === 'add-successor';
  const wrong = mine ? problems : [];
  const given = mine ? typed : {};
  return (
    <Details summary={say('addSuccessor')} open={mine}>
      <PlanForm view={view} merger={merger} act="add-successor">
        <UnitFields view={view} typed={given} problems={wrong} units={units} />
        <TextField
          view={view}
          name="key"
          label={unitWord('key')}
          hint={unitWord('keyHint')}
          value={given['key']}
          error={errorAt(view, wrong, 'key')}
          width="medium"
          spellcheck={false}
        />
        <Button kind="secondary">{say('addSuccessor')}</Button>
      </PlanForm>
    </Details>
  );
}
