import type { Role } from '../../../kernel/access/actor.ts';
import { holds } from '../../../kernel/access/policy.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { DeskLink } from '../../../ui/desk-page.tsx';
import type { View } from '../../../ui/view.ts';
import { absenceWords } from '../absences/words.ts';
import { words } from '../words.ts';

/** Where an officer can go from the pages of this module. */
export function menuOf(view: View): readonly DeskLink[] {
  const say = speaker(words, view.language);
  const { actor } = view;
  const has = (...roles: readonly Role[]): boolean =>
    actor.kind === 'officer' && roles.some((role) => holds(actor, role));
  return [
    { href: '/desk', label: say('desk') },
    ...(has('reception') ? [{ href: '/desk/counter', label: say('counter') }] : []),
    ...(has('reception', 'leader', 'operator') ? [{ href: '/desk/queue', label: say('queue') }] : []),
    ...(has('handler', 'approver', 'leader') ? [{ href: '/desk/petitions', label: say('petitions') }] : []),
    ...(has('reception', 'handler', 'approver', 'leader')
      ? [{ href: '/desk/assessment', label: say('assessment') }]
      : []),
    ...(has('operator') ? [{ href: '/operator', label: say('operatorTitle') }] : []),
    ...(has('reception') ? ([{ href: '/desk/post', label: say('post'), seldom: true }] satisfies DeskLink[]) : []),
    ...(has('reception') ? ([{ href: '/desk/vault', label: say('digitise'), seldom: true }] satisfies DeskLink[]) : []),
    ...(has('reception', 'approver', 'leader')
      ? [{ href: '/desk/receipts', label: say('receipts'), seldom: true as const }]
      : []),
    ...(has('reception', 'handler', 'approver', 'leader')
      ? ([{ href: '/desk/results', label: say('results'), seldom: true }] satisfies DeskLink[])
      : []),
    { href: '/desk/signing', label: say('signing'), seldom: true },
    { href: '/officer/certificate', label: say('certificate'), seldom: true },
    { href: '/officer/absences', label: absenceWords.title[view.language], seldom: true },
    { href: '/officer/account', label: say('accountTitle'), seldom: true },
  ];
}
