import type { VNode } from 'preact';
import type { LedgerActor, LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { say, speaker, type Language, type Text } from '../../../kernel/text/text.ts';
import { instant } from '../../../kernel/time.ts';
import { Panel } from '../../../ui/columns.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import type { View } from '../../../ui/view.ts';
import { deskCaseWords, entryWords } from '../desk-words.ts';
import type { DeskCase } from '../queries/desk-case.ts';
import { variantWords } from '../variant-words.ts';
import { processWords } from '../process-words.ts';
import { historyWords, outcomeWords } from '../words.ts';

type Props = { readonly view: View; readonly desk: DeskCase };

const titles: Readonly<Record<string, Text>> = historyWords;

/** All that happened to the case, the latest first, with who did it in which position and why. */
export const DeskHistory = ({ view, desk }: Props): VNode => (
  <Panel title={deskCaseWords.history[view.language]} id="history">
    <Timeline
      view={view}
      entries={desk.history.toReversed().map((entry) => ({
        at: entry.at,
        title: titles[entry.kind]?.[view.language] ?? entry.kind,
        by: byWhom(view.language, desk, entry.actor),
        body: <Body view={view} desk={desk} entry={entry} />,
      }))}
    />
  </Panel>
);

function byWhom(language: Language, { posts }: DeskCase, actor: LedgerActor): string {
  if (actor.kind === 'citizen') return `${actor.name ?? ''} (${entryWords.applicant[language]})`;
  if (actor.kind !== 'officer') return entryWords.system[language];
  const post = actor.positionId === undefined ? undefined : posts.get(actor.positionId);
  const absent = actor.onBehalfOf && say(entryWords.onBehalfOf, language, { name: actor.onBehalfOf.name });
  return [actor.name, absent, post?.title[language], post?.unitName[language]].filter(Boolean).join(', ');
}

function Body({ view, desk, entry }: Props & { readonly entry: LedgerEntry }): VNode {
  return (
    <>
      {linesOf(view, desk, entry).map((line) => (
        <p class="entry-line">{line}</p>
      ))}
    </>
  );
}

const texts = [
  'reason',
  'note',
  'message',
  'question',
  'answer',
  'contact',
  'receipt',
  'number',
  'signer',
  'comment',
] as const;

/** The name of a variant by its code. */
const variantNamed = ({ procedure }: DeskCase, code: unknown): Text =>
  procedure.definition.variants?.find((each) => each.code === code)?.name ?? variantWords.ordinary;

/** The units that an entry is about; several where several were asked at once. */
function unitsOf(desk: DeskCase, { unit, units }: LedgerEntry['body']): readonly Text[] {
  const ids = Array.isArray(units) ? units.map((each: { readonly unit: number }) => each.unit) : [unit];
  return ids.flatMap((id) => (typeof id === 'number' ? (desk.units.get(id) ?? []) : []));
}

/** What an entry carries, in words. */
function linesOf(view: View, desk: DeskCase, { kind, body }: LedgerEntry): readonly string[] {
  const { language, place } = view;
  const speak = speaker(entryWords, language);
  const step = desk.procedure.definition.steps.find((each) => each.code === (body['to'] ?? body['step']));
  const { outcome, dueAt, name, to } = body;
  const variant = kind === 'case.variant-changed' ? variantNamed(desk, body['variant']) : undefined;
  return [
    ...(kind === 'case.assigned' && typeof name === 'string' ? [speak('officer', { value: name })] : []),
    ...(variant ? [variant[language]] : []),
    ...(step ? [speak('step', { value: step.name })] : []),
    ...unitsOf(desk, body).map((value) => speak('unit', { value })),
    ...(outcome === 'granted' || outcome === 'refused' ? [speak('outcome', { value: outcomeWords[outcome] })] : []),
    ...texts.flatMap((key) => {
      const value = body[key];
      return typeof value === 'string' && value.trim() ? [speak(key, { value })] : [];
    }),
    ...(typeof to === 'number'
      ? [speaker(processWords, language)('newDate', { at: formatInstant(instant(to), place.zone, language) })]
      : []),
    ...(typeof dueAt === 'number'
      ? [speak('dueAt', { value: formatInstant(instant(dueAt), place.zone, language) })]
      : []),
  ];
}
