import { chosenByApplicant, type Procedure } from '../../procedures/index.ts';
import type { Draft } from '../draft.ts';

/** One stop on the way through an application, by the last part of its address. */
export type Stop = string;

/**
 * The way through an application: the variant and the office where there is a choice, the pages of the form that these answers ask for, papers,
 * delivery with the address where it is by post, check.
 * @param choosesOffice whether more than one office is competent
 */
export function stopsOf({ form, definition }: Procedure, draft: Draft, choosesOffice: boolean): readonly Stop[] {
  const answering = draft.caseId !== undefined;
  return [
    ...(chosenByApplicant(definition).length > 0 && !answering ? ['variant'] : []),
    ...(choosesOffice && !answering ? ['office'] : []),
    ...form.pagesFor(draft.answers).map((page) => `form/${page.code}`),
    ...(definition.papers.length > 0 ? ['papers'] : []),
    ...(answering ? [] : draft.delivery === 'post' ? ['delivery', 'address'] : ['delivery']),
    'check',
  ];
}

export const stopAfter = (stops: readonly Stop[], here: Stop): Stop => stops[stops.indexOf(here) + 1] ?? 'check';

export const stopBefore = (stops: readonly Stop[], here: Stop): Stop | undefined => stops[stops.indexOf(here) - 1];

export const addressOf = (draft: Pick<Draft, 'id'>, stop: Stop): string => `/drafts/${draft.id}/${stop}`;
