import { page } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { personById } from '../../people/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { joinCases } from '../counter/commands/join-cases.ts';
import { MyCasesPage } from '../pages/my-cases-page.tsx';
import { mayApply } from '../policy.ts';
import { myDrafts } from '../queries/drafts.ts';
import { myCases } from '../queries/my-cases.ts';
import type { CitizenContext } from './draft-route.tsx';

const pageSize = 20;

type OfProcedure = { readonly procedureCode: string; readonly procedureVersion: number };

/** Says in the reader's language which procedure each row is about. */
const withNames = <R extends OfProcedure>(context: CitizenContext, rows: readonly R[]) =>
  Promise.all(
    rows.map(async (row) => {
      const procedure = await procedureVersion(context, row.procedureCode, row.procedureVersion);
      return { ...row, procedureName: procedure?.definition.name[context.language] ?? row.procedureCode };
    }),
  );

export const showMyCases: Route = {
  method: 'GET',
  url: '/my/cases',
  allow: mayApply,
  async handle(context, incoming) {
    const citizen = context as CitizenContext;
    const { personId } = citizen.actor;
    const after = incoming.query['after'];
    // Whoever signs in for the first time looks here first: what they handed in at a counter is there already.
    const person = await personById(context.db, personId);
    if (person) await joinCases(context.db, person, context.now());
    const [drafts, found] = await Promise.all([
      after === undefined ? myDrafts(context, personId) : [],
      myCases(context, personId, { after, limit: pageSize + 1, wholeOnly: true }),
    ]);
    const cases = await withNames(citizen, found.slice(0, pageSize));
    const next = found.length > pageSize ? cases.at(-1)?.code : undefined;
    const props = { drafts: await withNames(citizen, drafts), cases, next, first: after === undefined };
    return page(<MyCasesPage view={viewOf(context, incoming)} {...props} />);
  },
};
