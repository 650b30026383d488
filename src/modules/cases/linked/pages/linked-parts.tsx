import type { ComponentChildren, VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { DateTime } from '../../../../ui/date-time.tsx';
import { StepList } from '../../../../ui/step-list.tsx';
import { Tag, type Tone } from '../../../../ui/tag.tsx';
import type { View } from '../../../../ui/view.ts';
import { StatusTag } from '../../pages/status-tag.tsx';
import type { LinkedView, PartView } from '../queries/linked-view.ts';
import type { PartStanding } from '../rules/standing-of-part.ts';
import { linkedWords, partWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly linked: LinkedView;
  /** Where the case of a part is opened. */
  readonly hrefOf: (code: string) => string;
  /** Code of the part on whose page this stands. */
  readonly here?: string;
};

const states: Readonly<Record<PartStanding, 'done' | 'now' | 'ahead' | undefined>> = {
  granted: 'done',
  open: 'now',
  waiting: 'ahead',
  refused: undefined,
  ended: undefined,
  'not-begun': undefined,
};

const tones: Readonly<Record<PartStanding, Tone>> = {
  waiting: 'neutral',
  open: 'info',
  granted: 'success',
  refused: 'danger',
  ended: 'danger',
  'not-begun': 'warning',
};

/** The parts in their order: where each stands, who has it, when it is due, and which waits for which. */
export const LinkedParts = (props: Props): VNode => (
  <StepList
    view={props.view}
    steps={props.linked.parts.map((part) => ({
      title: part.name[props.view.language],
      state: states[part.standing],
      note: <About {...props} part={part} />,
    }))}
  />
);

function About({ view, linked, hrefOf, here, part }: Props & { readonly part: PartView }): VNode {
  const { language } = view;
  const speak = speaker(linkedWords, language);
  const itself = part.case;
  const isHere = itself !== undefined && itself.code === here;
  return (
    <>
      <p>
        {part.standing === 'open' && itself ? (
          <StatusTag status={itself.status} language={language} />
        ) : (
          <Tag tone={tones[part.standing]}>{partWords[part.standing][language]}</Tag>
        )}{' '}
        {isHere && `(${speak('thisPart')})`}
      </p>
      <Lines>
        {part.holder && part.standing === 'open' && `${speak('heldBy')}: ${part.holder[language]}`}
        {part.competent && `${speak('decidedBy')}: ${part.competent[language]}`}
        <Time view={view} part={part} />
        {part.standing === 'waiting' && order(view, linked, part)}
        {part.standing === 'not-begun' && whyNot(view, linked, part)}
        {part.decidedElsewhere && (part.standing === 'open' || part.standing === 'waiting') && speak('elsewhere')}
        {part.standing === 'not-begun' && (
          <a href={`/procedures/${part.procedureCode}`}>
            {speak('fileAlone')}
            <span class="hidden">: {part.name[language]}</span>
          </a>
        )}
        {itself && part.mayOpen && !isHere && (
          <a href={hrefOf(itself.code)}>
            {speak('openPart')} <span class="code">{itself.code}</span>
          </a>
        )}
      </Lines>
    </>
  );
}

/** Each thing there is to say on a line of its own. */
const Lines = ({ children }: { readonly children: readonly ComponentChildren[] }): VNode => (
  <>{children.map((each) => each && <div>{each}</div>)}</>
);

function Time({ view, part }: { readonly view: View; readonly part: PartView }): VNode | null {
  const speak = speaker(linkedWords, view.language);
  const { time } = part;
  switch (time.kind) {
    case 'none':
      return null;
    case 'paused':
      return <>{speak('paused')}</>;
    default:
      return (
        <>
          {speak(timeWords[time.kind])}: <DateTime view={view} at={time.at} />
        </>
      );
  }
}

const timeWords = { done: 'doneAt', due: 'dueAt', expected: 'expectedAt' } as const;

/** Which parts it waits for, and which wait with it. */
function order({ language }: View, { parts }: LinkedView, { code, definition: { after } }: PartView): string {
  const speak = speaker(linkedWords, language);
  const names = (some: readonly PartView[]) => some.map(({ name }) => `“${name[language]}”`).join(', ');
  const needed = parts.filter((each) => after.includes(each.code));
  const beside = parts.filter(
    (each) => each.code !== code && each.definition.after.length > 0 && each.definition.after.join() === after.join(),
  );
  return [
    speak('after', { parts: names(needed) }),
    ...(beside.length > 0 ? [speak('beside', { parts: names(beside) })] : []),
  ].join('. ');
}

/** Why a part was not begun, and what to do. */
function whyNot({ language }: View, { parts }: LinkedView, { why, because }: PartView): string {
  const speak = speaker(linkedWords, language);
  if (why === 'withdrawn') return speak('becauseWithdrawn');
  const failed = parts.find(({ code }) => code === because);
  return failed ? speak('becauseOf', { part: failed.name }) : speak('becauseNoOffice');
}
