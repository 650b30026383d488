import type { Described, Line } from './describe.ts';
import type { WorkshopWord } from './words.ts';

/** One difference between two versions, in words. */
export type Difference = {
  readonly section: WorkshopWord;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly lines: readonly { readonly label: string; readonly before: string; readonly after: string }[];
};

/** What is in one version and not in the other, or otherwise in it, in the order of the later; what is gone stands last. */
export function compare(before: readonly Described[], after: readonly Described[]): readonly Difference[] {
  const old = new Map(before.map((each) => [each.key, each]));
  const now = new Set(after.map((each) => each.key));
  return [
    ...after.flatMap((each) => {
      const was = old.get(each.key);
      return was ? changed(was, each) : [whole(each, 'added')];
    }),
    ...before.filter((each) => !now.has(each.key)).map((each) => whole(each, 'removed')),
    ...movedSections(before, after),
  ];
}

const whole = ({ section, title, lines }: Described, kind: 'added' | 'removed'): Difference => ({
  section,
  title,
  kind,
  lines: lines.map(({ label, value }) => ({
    label,
    before: kind === 'removed' ? value : '',
    after: kind === 'added' ? value : '',
  })),
});

function changed(was: Described, is: Described): readonly Difference[] {
  const labels = [...new Set([...is.lines, ...was.lines].map(({ label }) => label))];
  const lines = labels
    .map((label) => ({ label, before: valueOf(was.lines, label), after: valueOf(is.lines, label) }))
    .filter((line) => line.before !== line.after);
  return lines.length === 0 ? [] : [{ section: is.section, title: is.title, kind: 'changed', lines }];
}

const valueOf = (lines: readonly Line[], label: string): string =>
  lines.find((line) => line.label === label)?.value ?? '';

/** Sections of which the same things stand in another order, such as steps. */
function movedSections(before: readonly Described[], after: readonly Described[]): readonly Difference[] {
  const kept = new Set(before.map(({ key }) => key).filter((key) => after.some((each) => each.key === key)));
  const sections = [...new Set(after.map(({ section }) => section))];
  return sections.flatMap((section): readonly Difference[] => {
    const order = (list: readonly Described[]) => list.filter((each) => each.section === section && kept.has(each.key));
    const [was, is] = [order(before), order(after)];
    if (was.every((each, index) => each.key === is[index]?.key)) return [];
    const said = (list: readonly Described[]) => list.map(({ title }) => title).join(' → ');
    return [{ section, title: '', kind: 'moved', lines: [{ label: '', before: said(was), after: said(is) }] }];
  });
}
