import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { View } from '../../../ui/view.ts';
import { organisationWords } from '../organisation-words.ts';
import type { UnitEntry } from '../queries/unit-entries.ts';

type Branch = { readonly unit: UnitEntry; readonly below: readonly Branch[] };

/** Units under what they belong to; a unit whose parent is not there that day stands at the top. */
function branchesOf(units: readonly UnitEntry[]): readonly Branch[] {
  const there = new Set(units.map(({ id }) => id));
  const byParent = Map.groupBy(units, ({ parentId }) => (parentId !== null && there.has(parentId) ? parentId : 0));
  const branches = (parent: number): readonly Branch[] =>
    (byParent.get(parent) ?? []).map((unit) => ({ unit, below: branches(unit.id) }));
  return branches(0);
}

/** The organisation of a day, to unfold branch by branch. */
export const UnitTree = ({ view, units }: { readonly view: View; readonly units: readonly UnitEntry[] }): VNode => (
  <Branches view={view} branches={branchesOf(units)} open />
);

type BranchesProps = { readonly view: View; readonly branches: readonly Branch[]; readonly open?: boolean };

const Branches = ({ view, branches, open }: BranchesProps): VNode => (
  <ul class="unit-tree">
    {branches.map(({ unit, below }) => (
      <li>
        <a href={`/operator/units/${unit.id}`}>{unit.name[view.language]}</a> <code class="quiet">{unit.code}</code>
        {below.length > 0 && (
          <details open={open}>
            <summary class="quiet">{speaker(organisationWords, view.language)('below', { n: below.length })}</summary>
            <Branches view={view} branches={below} />
          </details>
        )}
      </li>
    ))}
  </ul>
);
