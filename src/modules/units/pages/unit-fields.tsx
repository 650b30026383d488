import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { organisationWords } from '../organisation-words.ts';
import type { UnitChoice } from '../queries/unit-choices.ts';
import type { Cells } from '../rules/unit-cells.ts';
import { unitKinds } from '../unit.ts';

type FieldsProps = {
  readonly view: View;
  readonly typed: Cells;
  readonly problems: readonly Problem[];
  readonly units: readonly UnitChoice[];
};

/** The facts of a unit, as fields named like the columns of its file. */
export function UnitFields({ view, typed, problems, units }: FieldsProps): VNode {
  const speak = speaker(organisationWords, view.language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, name) });
  return (
    <>
      <TextField {...field('name_vi')} label={speak('nameVi')} value={typed['name_vi']} />
      <TextField {...field('name_en')} label={speak('nameEn')} value={typed['name_en']} />
      <TextField
        {...field('code')}
        label={speak('code')}
        hint={speak('codeHint')}
        value={typed['code']}
        width="medium"
      />
      <Select
        {...field('kind')}
        label={speak('kind')}
        choices={unitKinds.map((kind) => ({ value: kind, label: speak(kind) }))}
        value={typed['kind']}
      />
      <Select
        {...field('parent_key')}
        label={speak('parent')}
        choices={units.map(({ key, label }) => ({ value: key, label }))}
        value={typed['parent_key']}
        empty={speak('noParent')}
      />
      <TextField
        {...field('area_code')}
        label={speak('areaCode')}
        hint={speak('areaHint')}
        value={typed['area_code']}
        width="short"
        inputMode="numeric"
        required={false}
      />
      <TextField
        {...field('phone')}
        label={speak('phone')}
        hint={speak('phoneHint')}
        value={typed['phone']}
        width="medium"
        type="tel"
        required={false}
      />
    </>
  );
}
