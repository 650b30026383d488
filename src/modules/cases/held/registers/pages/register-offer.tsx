import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import type { Problem } from '../../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../../kernel/text/text.ts';
import { formatInstant } from '../../../../../kernel/text/formats.ts';
import { Button, ButtonGroup } from '../../../../../ui/button.tsx';
import { Checkboxes } from '../../../../../ui/checkboxes.tsx';
import { Details } from '../../../../../ui/details.tsx';
import { Form } from '../../../../../ui/form.tsx';
import { errorAt } from '../../../../../ui/problem-text.tsx';
import type { View } from '../../../../../ui/view.ts';
import { placeRegisters, type RegisterLook, type RegisterQuestion } from '../../../../vault/index.ts';
import type { DraftSubject } from '../../../queries/load-draft.ts';
import { addressOf, type Stop } from '../../../rules/draft-path.ts';
import type { RegistersOfDraft } from '../queries/registers-of-draft.ts';
import { outcomeWords, registerWords } from '../words.ts';
import { kindNames } from './kind-names.ts';

type Props = {
  readonly view: View;
  readonly subject: DraftSubject;
  readonly registers: RegistersOfDraft;
  /** Where to come back. */
  readonly here: Stop;
  readonly problems?: readonly Problem[];
};

/** What registers may be asked, with consent, and what came of it; nothing where there is none to ask. */
export function RegisterOffer(props: Props): VNode | null {
  const { view, registers } = props;
  const speak = speaker(registerWords, view.language);
  const { questions, refused, looks, isKnown } = registers;
  // Whoever is known too little is told how to sign in again by the note about the vault.
  if (!isKnown || questions.length + refused.length + looks.length === 0) return null;
  return (
    <section class="held" id="registers" aria-labelledby="registers-title">
      <h2 id="registers-title">{speak('title')}</h2>
      {lastOfEach(looks).map((look) => (
        <Came view={view} look={look} />
      ))}
      {questions.length > 0 && <Ask {...props} questions={questions} withRefusal />}
      {refused.length > 0 && (
        <Details summary={speak('afterAll')}>
          <Ask {...props} questions={refused} />
        </Details>
      )}
    </section>
  );
}

/** The latest question to each register. */
const lastOfEach = (looks: readonly RegisterLook[]): readonly RegisterLook[] =>
  looks.filter((look, index) => looks.findIndex(({ register }) => register === look.register) === index);

function Came({ view, look }: { readonly view: View; readonly look: RegisterLook }): VNode {
  const { language, place } = view;
  const register = placeRegisters(place).find(({ code }) => code === look.register);
  const values = { register: register?.name[language] ?? look.register, kinds: kindNames(view, look.kinds) };
  const at = formatInstant(look.at, place.zone, language);
  return (
    <p>
      {speaker(outcomeWords, language)(look.outcome, values)}{' '}
      {look.outcome !== 'refused' && <span class="quiet">{speaker(registerWords, language)('asked', { at })}</span>}
    </p>
  );
}

/** The question for consent: which register, which papers, by what right, for what. */
function Ask({
  view,
  subject,
  here,
  problems = [],
  questions,
  withRefusal = false,
}: Props & { readonly questions: readonly RegisterQuestion[]; readonly withRefusal?: boolean }): VNode {
  const { language } = view;
  const speak = speaker(registerWords, language);
  return (
    <Form view={view} action={addressOf(subject.draft, `registers?from=${encodeURIComponent(here)}`)}>
      <input type="hidden" name="key" value={randomUUID()} />
      {withRefusal && <p>{speak('lead')}</p>}
      <Checkboxes
        view={view}
        name="/registers"
        label={speak('choose')}
        hint={speak('purpose', { procedure: subject.procedure.definition.name })}
        choices={questions.map(({ register, kinds }) => ({
          value: register.code,
          label: speak('asksFor', { register: register.name, kinds: kindNames(view, kinds) }),
          hint: speak('basis', { keeper: register.keeper, basis: register.basis }),
        }))}
        error={errorAt(view, problems, '/registers')}
      />
      <ButtonGroup>
        <Button name="say" value="agree">
          {speak('ask')}
        </Button>
        {withRefusal && (
          <Button kind="secondary" name="say" value="refuse">
            {speak('refuse')}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}
