import type { Text } from '../../../kernel/text/text.ts';
import type { StepDefinition } from '../definition.ts';
import { workshopWords } from './words.ts';

/** Who can do a step, and where. */
export const laneRoles = ['reception', 'handler', 'approver', 'leader'] as const;
export const laneUnits = ['receiving', 'competent'] as const;

const roles: Readonly<Record<string, Text>> = {
  reception: workshopWords.roleReception,
  handler: workshopWords.roleHandler,
  approver: workshopWords.roleApprover,
  leader: workshopWords.roleLeader,
};

const units = { receiving: workshopWords.unitReceiving, competent: workshopWords.unitCompetent } as const;

/** What a lane is called: who does it, and where. */
export function laneWord({ role, unit }: Pick<StepDefinition, 'role' | 'unit'>): Text {
  const who = roles[role] ?? { vi: role, en: role };
  return { vi: `${who.vi} · ${units[unit].vi}`, en: `${who.en} · ${units[unit].en}` };
}
