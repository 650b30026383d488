import type { StepDefinition } from '../definition.ts';
import { laneRoles, laneUnits } from './lane-words.ts';
import { listAt, textAt, valueAt, type Json } from './json.ts';

const kinds = ['intake', 'work', 'approval', 'result', 'return'] as const;

/** The steps of a draft as far as they can be drawn: what is not said yet is taken as an officer's work. */
export const stepsIn = (draft: Json, at: string): readonly StepDefinition[] =>
  listAt(draft, at).map((step) => {
    const vi = textAt(step, '/name/vi') || textAt(step, '/code');
    const share = valueAt(step, '/share');
    return {
      code: textAt(step, '/code'),
      name: { vi, en: textAt(step, '/name/en') || vi },
      kind: kinds.find((kind) => kind === textAt(step, '/kind')) ?? 'work',
      role: laneRoles.find((role) => role === textAt(step, '/role')) ?? 'handler',
      unit: laneUnits.find((unit) => unit === textAt(step, '/unit')) ?? 'competent',
      share: typeof share === 'number' ? share : 0,
    };
  });
