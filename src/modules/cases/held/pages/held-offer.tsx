import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Details } from '../../../../ui/details.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Radios } from '../../../../ui/radios.tsx';
import type { View } from '../../../../ui/view.ts';
import { PaperLine, replaceReasons, replaceWords, type VaultPaper, type VaultUse } from '../../../vault/index.ts';
import type { Draft } from '../../draft.ts';
import { addressOf } from '../../rules/draft-path.ts';
import type { Offer } from '../queries/put-forward.ts';
import { heldWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly draft: Draft;
  readonly offer: Offer;
  /** What the applicant said of it. */
  readonly said: VaultUse | undefined;
  /** Nobody may ask for the paper: it can only be replaced for a reason. */
  readonly isNotAsked: boolean;
  readonly problems: readonly Problem[];
};

const actionOf = ({ draft, offer }: Props, rest = ''): string => addressOf(draft, `held/${offer.paper.code}${rest}`);

/** A paper that the vault holds: to be used with consent, or replaced for a reason. */
export function HeldOffer(props: Props): VNode {
  const { view, offer, said, isNotAsked } = props;
  const speak = speaker(heldWords, view.language);
  if (said) return <Said {...props} said={said} />;
  return (
    <div class="held">
      <p>{speak(isNotAsked ? 'notAsked' : 'offered')}</p>
      {offer.held.map((held) => (
        <Form view={view} action={actionOf(props)}>
          <p>
            <PaperLine view={view} paper={held} />
            <br />
            <OpenHeld view={view} held={held} />
          </p>
          <input type="hidden" name="held" value={held.id} />
          <Button>{speak('agree')}</Button>
        </Form>
      ))}
      <p class="hint">{speak('purpose')}</p>
      {isNotAsked && <Replace {...props} />}
    </div>
  );
}

/** What was said, with a way back. */
function Said(props: Props & { readonly said: VaultUse }): VNode {
  const { view, offer, said } = props;
  const speak = speaker(heldWords, view.language);
  const held = offer.held.find(({ id }) => id === said.paperId);
  const { replacedWhy } = said;
  return (
    <div class="held">
      <p>{replacedWhy ? speak('replaced', { why: replaceWords[replacedWhy] }) : speak('agreed')}</p>
      {held && !replacedWhy && (
        <p>
          <PaperLine view={view} paper={held} />
          <br />
          <OpenHeld view={view} held={held} />
        </p>
      )}
      <Form view={view} action={actionOf(props, '/withdraw')}>
        <Button kind="secondary">{speak(replacedWhy ? 'useAfterAll' : 'notThis')}</Button>
      </Form>
    </div>
  );
}

/** Why another is handed in: without a reason nobody is asked for what is there. */
function Replace(props: Props): VNode {
  const { view, offer, problems } = props;
  const speak = speaker(heldWords, view.language);
  const field = `/held/${offer.paper.code}/why`;
  const error = errorAt(view, problems, field);
  return (
    <Details summary={speak('another')} open={error !== undefined}>
      <Form view={view} action={actionOf(props, '/replace')}>
        <input type="hidden" name="held" value={offer.held[0]?.id} />
        <Radios
          view={view}
          name="why"
          label={speak('why')}
          choices={replaceReasons.map((value) => ({ value, label: replaceWords[value][view.language] }))}
          error={error}
        />
        <Button kind="secondary">{speak('another')}</Button>
      </Form>
    </Details>
  );
}

const OpenHeld = ({ view, held }: { readonly view: View; readonly held: VaultPaper }): VNode => (
  <a href={`/my/vault/${held.id}/file`}>
    {heldWords.open[view.language]}
    {held.fileName && <span class="quiet"> {held.fileName}</span>}
  </a>
);
