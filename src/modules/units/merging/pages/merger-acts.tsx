import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkboxes.tsx';
import { Panel } from '../../../../ui/columns.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Merger } from '../merger.ts';
import { mergerWords } from '../words.ts';

type Word = keyof typeof mergerWords;

type Act = {
  readonly act: string;
  readonly label: Word;
  readonly hint?: Word;
  readonly sure?: Word;
  readonly look: 'primary' | 'secondary' | 'danger';
};

const draftActs: readonly Act[] = [
  { act: 'rehearse', label: 'rehearse', hint: 'rehearseHint', look: 'secondary' },
  { act: 'carry-out', label: 'carryOut', hint: 'carryOutHint', sure: 'sureCarryOut', look: 'primary' },
  { act: 'drop', label: 'drop', look: 'danger' },
];
const doneActs: readonly Act[] = [
  { act: 'put-back', label: 'putBack', hint: 'putBackHint', sure: 'surePutBack', look: 'danger' },
  { act: 'confirm', label: 'confirm', hint: 'confirmHint', sure: 'sureConfirm', look: 'primary' },
];
const waitingActs: readonly Act[] = [{ act: 'cancel', label: 'cancelTask', look: 'secondary' }];

/** What can be done with a merger as it stands. */
const actsOf = ({ state, task, progress }: Merger): readonly Act[] => {
  if (task !== null) return progress === null ? waitingActs : [];
  return state === 'draft' ? draftActs : state === 'done' ? doneActs : [];
};

type ActsProps = { readonly view: View; readonly merger: Merger; readonly problems: readonly Problem[] };

export function MergerActs({ view, merger, problems }: ActsProps): VNode {
  const say = speaker(mergerWords, view.language);
  return (
    <>
      {actsOf(merger).map(({ act, label, hint, sure, look }) => (
        <Panel title={say(label)} id={act}>
          {hint && <p>{say(hint)}</p>}
          <Form view={view} action={`/operator/mergers/${merger.id}/work`}>
            <input type="hidden" name="version" value={merger.version} />
            <input type="hidden" name="act" value={act} />
            {sure && (
              <Checkbox
                view={view}
                name={`sure-${act}`}
                label={say(sure)}
                error={errorAt(view, problems, `sure-${act}`)}
              />
            )}
            <Button kind={look}>{say(label)}</Button>
          </Form>
        </Panel>
      ))}
    </>
  );
}
