import type { VNode } from 'preact';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { say, speaker, type Language } from '../../../kernel/text/text.ts';
import { Timeline } from '../../../ui/timeline.tsx';
import type { View } from '../../../ui/view.ts';
import type { Post } from '../../units/index.ts';
import { entryWords } from '../desk-words.ts';
import type { ApplicantCase } from '../queries/applicant-case.ts';
import { noteForApplicant } from '../rules/history-note.ts';
import { caseWords, historyWords } from '../words.ts';

/** What happened to the case, newest first, by whom and in which position. */
export function CaseHistory({ view, shown }: { readonly view: View; readonly shown: ApplicantCase }): VNode {
  const { language } = view;
  const { definition } = shown.about.procedure;
  const entries = shown.history.toReversed().flatMap((entry) => {
    const title = Object.hasOwn(historyWords, entry.kind) && historyWords[entry.kind as keyof typeof historyWords];
    const note = noteForApplicant(entry, definition, view.place, language);
    if (!title) return [];
    return [
      {
        at: entry.at,
        title: title[language],
        by: byWhom(entry, shown.posts, language),
        body: note && <p class="typed">{note}</p>,
      },
    ];
  });
  return (
    <section>
      <h2>{speaker(caseWords, language)('history')}</h2>
      <Timeline view={view} entries={entries} />
    </section>
  );
}

/** Who did it: the person, and for officers the position and the unit; nobody where the platform did. */
function byWhom({ actor }: LedgerEntry, posts: ReadonlyMap<number, Post>, language: Language): string | undefined {
  if (actor.kind === 'system') return undefined;
  const post = actor.positionId === undefined ? undefined : posts.get(actor.positionId);
  const absent = actor.onBehalfOf && say(entryWords.onBehalfOf, language, { name: actor.onBehalfOf.name });
  return [actor.name, absent, post?.title[language], post?.unitName[language]].filter(Boolean).join(', ') || undefined;
}
