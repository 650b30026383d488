import { holds } from '../../../kernel/access/policy.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { DeskLink } from '../../../ui/desk-page.tsx';
import type { View } from '../../../ui/view.ts';
import { words } from '../words.ts';

/** Where an officer can go from the pages of this module. */
export function menuOf(view: View): readonly DeskLink[] {
  const say = speaker(words, view.language);
  const isOperator = view.actor.kind === 'officer' && holds(view.actor, 'operator');
  return [
    { href: '/desk', label: say('desk') },
    { href: '/desk/assessment', label: say('assessment') },
    ...(isOperator ? [{ href: '/operator', label: say('operatorTitle') }] : []),
    { href: '/officer/account', label: say('accountTitle') },
  ];
}
