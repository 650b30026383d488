import type { VNode } from 'preact';
import { sayTerm } from '../../../kernel/clock/term.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Radios } from '../../../ui/radios.tsx';
import { asVariant, ordinary } from '../../procedures/index.ts';
import { actWords } from '../desk-words.ts';
import { variantWords } from '../variant-words.ts';
import { ActForm, fieldOf, typedText, type ActProps } from './act-frame.tsx';
import { Reason } from './intake-acts.tsx';

/** Puts the case into another variant of its procedure; each says its term. */
export function ChangeVariantAct(props: ActProps): VNode {
  const { view, desk } = props;
  const { language } = view;
  const speak = speaker(variantWords, language);
  const { definition } = desk.procedure;
  const whole = asVariant(definition, undefined);
  const others = [undefined, ...(definition.variants ?? [])].filter((each) => each !== desk.variant);
  return (
    <ActForm {...props} button={actWords['change-variant-button'][language]} kind="secondary">
      <p>{speak('now', { variant: desk.variant?.name ?? variantWords.ordinary })}</p>
      <Radios
        {...fieldOf(props, 'variant')}
        label={actWords['change-variant-to'][language]}
        value={typedText(props, 'variant')}
        choices={others.map((variant) => ({
          value: variant?.code ?? ordinary,
          label: (variant?.name ?? variantWords.ordinary)[language],
          hint: [
            variant?.hint?.[language],
            speak('termOf', { term: sayTerm(variant?.term ?? whole.term.legal, language) }),
          ]
            .filter(Boolean)
            .join('. '),
        }))}
      />
      <Reason {...props} />
    </ActForm>
  );
}
