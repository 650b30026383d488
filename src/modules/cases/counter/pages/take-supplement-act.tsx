import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { Checkboxes } from '../../../../ui/checkboxes.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { actWords } from '../../desk-words.ts';
import { ActForm, fieldName, fieldOf, typedText, type ActProps } from '../../pages/act-frame.tsx';

/** What somebody brings to the counter after form 02: the papers asked for first. */
export function TakeSupplementAct(props: ActProps): VNode {
  const { view, desk, act, typed } = props;
  const { language } = view;
  const speak = speaker(actWords, language);
  const asked = desk.details.supplements.findLast(({ answeredAt }) => answeredAt === undefined)?.papers ?? [];
  const { papers } = desk.procedure.definition;
  const inOrder = papers.toSorted(
    (one, other) => Number(asked.includes(other.code)) - Number(asked.includes(one.code)),
  );
  const ticked = typed[fieldName(act, 'papers')] ?? [];
  return (
    <ActForm {...props} button={speak('take-supplement-button')}>
      <p>{speak('take-supplement-hint')}</p>
      <Checkboxes
        {...fieldOf(props, 'papers')}
        label={speak('take-supplement-papers')}
        required={false}
        choices={inOrder.map(({ code, name }) => ({ value: code, label: name[language] }))}
        values={typeof ticked === 'string' ? [ticked] : ticked}
      />
      <TextArea
        {...fieldOf(props, 'message')}
        label={speak('take-supplement-message')}
        required={false}
        rows={2}
        maxLength={2000}
        value={typedText(props, 'message')}
      />
    </ActForm>
  );
}
