import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { View } from '../../../ui/view.ts';
import { PartOf } from '../linked/pages/part-of.tsx';
import type { LinkedView } from '../linked/queries/linked-view.ts';
import type { ApplicantCase } from '../queries/applicant-case.ts';
import { caseWords } from '../words.ts';
import { ApologyNote } from './apology-note.tsx';
import { CaseAsks } from './case-asks.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseResult } from './case-result.tsx';
import { CaseSteps } from './case-steps.tsx';
import { MyCaseFrame } from './my-case-frame.tsx';
import type { TypedRating } from './rating-form.tsx';

export type MyCasePageProps = {
  readonly view: View;
  readonly shown: ApplicantCase;
  /** What the person has just done, from the address. */
  readonly done?: 'filed' | 'supplemented' | 'withdrawn' | 'rated';
  readonly problems?: readonly Problem[];
  readonly typed?: TypedRating;
  /** What other modules know of the case, such as what is to be paid. */
  readonly panels: readonly VNode[];
  /** The linked filing of which it is a part. */
  readonly linked?: LinkedView | undefined;
};

/** A case as its applicant follows it: what is asked of them first, then where it stands, then all there is to know. */
export function MyCasePage(props: MyCasePageProps): VNode {
  const { view, shown, linked } = props;
  const { subject } = shown.about;
  return (
    <MyCaseFrame {...props} note={<PartOf view={view} linked={linked} />} more={<Opinions view={view} shown={shown} />}>
      <ApologyNote view={view} subject={subject} />
      <CaseAsks view={view} shown={shown} />
      <CaseResult view={view} shown={shown} />
      <CaseFacts view={view} shown={shown} />
      <CaseSteps view={view} shown={shown} />
    </MyCaseFrame>
  );
}

/** Ways to say how it was: the questionnaire once there is a result, a complaint at any time. */
function Opinions({ view, shown }: Pick<MyCasePageProps, 'view' | 'shown'>): VNode {
  const speak = speaker(caseWords, view.language);
  const { about, details } = shown;
  return (
    <>
      {details.result && (
        <p>
          <a href={`/survey?case=${about.subject.code}`}>{speak('survey')}</a>
        </p>
      )}
      <p>
        <a href={`/my/petitions/new?case=${about.subject.code}`}>{speak('complain')}</a>
      </p>
    </>
  );
}
