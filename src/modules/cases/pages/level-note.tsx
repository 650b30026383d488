import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import type { View } from '../../../ui/view.ts';
import { stepUpUrl } from '../../people/index.ts';
import type { ProcedureDefinition } from '../../procedures/index.ts';
import { levelWords } from '../level-words.ts';
import { levelNeeded } from '../rules/level-needed.ts';

type Props = { readonly view: View; readonly definition: Pick<ProcedureDefinition, 'assurance'> };

const valuesOf = ({ view: { actor }, definition }: Props) => ({
  level: levelNeeded(actor, definition) ?? 1,
  now: actor.kind === 'citizen' ? actor.assurance : 1,
});

/** Before an application is begun: that a higher level will be needed to file it. */
export function LevelToCome(props: Props): VNode | null {
  const { view, definition } = props;
  if (levelNeeded(view.actor, definition) === undefined) return null;
  const speak = speaker(levelWords, view.language);
  const values = valuesOf(props);
  return (
    <Alert view={view} tone="info" title={speak('before', values)}>
      <p>{speak('beforeText', values)}</p>
    </Alert>
  );
}

/** In the place of the button that files: the way to the level that is needed, and back to this page. */
export function LevelFirst({ returnTo, ...props }: Props & { readonly returnTo: string }): VNode {
  const { view } = props;
  const speak = speaker(levelWords, view.language);
  const values = valuesOf(props);
  return (
    <Alert view={view} tone="warning" title={speak('now', values)}>
      <p>{speak('nowText', values)}</p>
      <p>
        <ButtonLink href={stepUpUrl(returnTo, values.level)}>{speak('raise', values)}</ButtonLink>
      </p>
    </Alert>
  );
}
