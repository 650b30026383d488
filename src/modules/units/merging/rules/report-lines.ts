import type { MergerInHand, MergerLine } from '../../../../kernel/merging.ts';
import { say, type Text } from '../../../../kernel/text/text.ts';
import type { CheckedPlan } from '../commands/check-plan.ts';
import type { MergerReport, ReportLine } from '../merger.ts';
import { mergerWords } from '../words.ts';

type ReportPart = MergerReport['parts'][number];

/** Units and people, as lines of the report. */
export function ownParts(
  { ways }: Pick<MergerInHand, 'ways'>,
  { officers, known }: Pick<CheckedPlan, 'officers' | 'known'>,
): readonly ReportPart[] {
  const nameOf = (key: string): Text => known.findLast((unit) => unit.key === key)?.name ?? { vi: key, en: key };
  const pairs = Map.groupBy(officers.appointments, ({ from, unitKey }) => `${from}\n${unitKey}`);
  return [
    {
      title: mergerWords.unitsPart,
      lines: ways.map(({ from, to, areas }) => ({ from, to, what: splitText(areas), n: 1 })),
    },
    {
      title: mergerWords.officersPart,
      lines: [...pairs].map(([pair, moved]) => {
        const [from = '', to = ''] = pair.split('\n');
        const way = ways.find((each) => each.from.vi === nameOf(from).vi);
        return { from: nameOf(from), to: way?.to ?? nameOf(to), what: mergerWords.positionsMoved, n: moved.length };
      }),
    },
  ];
}

const splitText = (areas: readonly string[]): Text =>
  areas.length === 0
    ? mergerWords.unitEnds
    : {
        vi: say(mergerWords.areasGo, 'vi', { areas: areas.join(', ') }),
        en: say(mergerWords.areasGo, 'en', { areas: areas.join(', ') }),
      };

/** Lines with the names of their units. */
export function named({ ways }: Pick<MergerInHand, 'ways'>, lines: readonly MergerLine[]): readonly ReportLine[] {
  return lines.map(({ fromId, toId, what, n }) => {
    const way = ways.find((each) => each.fromId === fromId && (toId === undefined || each.toId === toId));
    const unknown = { vi: '', en: '' };
    return { from: way?.from ?? unknown, to: way?.to ?? unknown, what, n };
  });
}
