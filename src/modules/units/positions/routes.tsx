import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Outcome, Problem } from '../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { unitSubject } from '../organisation-routes.tsx';
import { mayImport } from '../policy.ts';
import type { UnitPeriod } from '../queries/unit-details.ts';
import { typedFields } from '../rules/typed-fields.ts';
import type { Cells } from '../rules/unit-cells.ts';
import { abolishPosition, changePosition, restorePosition } from './edit-position.ts';
import { PositionPage } from './position-page.tsx';
import { positionDetails, type PositionDetails } from './position.ts';

type Subject = { readonly period: UnitPeriod; readonly position: PositionDetails };
type In = Incoming<Subject>;

/** A position of the unit that the address names, in whichever of its periods it was made. */
async function subject(
  context: Pick<WebContext, 'db' | 'now' | 'place'>,
  params: Readonly<Record<string, string>>,
): Promise<Subject | undefined> {
  const unit = await unitSubject(context, params);
  const id = /^[1-9]\d{0,14}$/.test(params['position'] ?? '') ? Number(params['position']) : 0;
  const position = unit && (await positionDetails(context.db, id, localDateOf(context.now(), context.place.zone)));
  return unit && position?.lineId === unit.period.lineId ? { period: unit.period, position } : undefined;
}

const storedCells = ({ position: { title, roles, coversBelow } }: Subject): Cells => ({
  title_vi: title.vi,
  title_en: title.en,
  roles: roles.join(' '),
  covers_below: coversBelow ? 'yes' : 'no',
});

type Refused = { readonly typed: Cells; readonly problems: readonly Problem[] };

/** The position as it is by now, with what was typed and what is wrong. */
async function show(context: WebContext, incoming: In, refused?: Refused): Promise<Answer> {
  const { typed = {}, problems = [] } = refused ?? {};
  const fresh = refused ? await subject(context, incoming.params) : undefined;
  const now = fresh ?? incoming.subject;
  const cells = { ...storedCells(now), ...typed };
  const content = <PositionPage view={viewOf(context, incoming)} {...now} typed={cells} problems={problems} />;
  return page(content, problems[0]?.kind.status ?? 200);
}

/** Roles are ticked one by one, and an unticked box says no. */
function typedPosition(body: unknown): Cells {
  const ticked: unknown = (body as Readonly<Record<string, unknown>> | undefined)?.['roles'];
  const roles = (Array.isArray(ticked) ? ticked : [ticked]).filter((role) => typeof role === 'string').join(' ');
  return { covers_below: 'no', ...typedFields(body), roles };
}

const act =
  (read: (body: unknown) => Cells, command: typeof changePosition) =>
  async (context: WebContext, incoming: In): Promise<Answer> => {
    const typed = read(incoming.body);
    const { period, position } = incoming.subject;
    const outcome: Outcome<undefined> = await command(context, position.id, typed);
    return outcome.ok
      ? redirect(`/operator/units/${period.id}?saved=yes#positions`)
      : show(context, incoming, { typed, problems: outcome.problems });
  };

const about = { allow: mayImport, signIn: 'officer', subject } as const;
const url = '/operator/units/:unit/positions/:position';
const back = async (_context: WebContext, { subject: { period, position } }: In): Promise<Answer> =>
  redirect(`/operator/units/${period.id}/positions/${position.id}`);

/** Positions, one by one: operators change and abolish them. */
export const positionRoutes: readonly Route[] = [
  { method: 'GET', url, ...about, handle: (context, incoming: In) => show(context, incoming) },
  { method: 'POST', url, ...about, handle: act(typedPosition, changePosition) },
  { method: 'POST', url: `${url}/abolish`, ...about, handle: act(typedFields, abolishPosition) },
  { method: 'POST', url: `${url}/restore`, ...about, handle: act(typedFields, restorePosition) },
  // Whoever reloads a page that refused asks for the act's address.
  { method: 'GET', url: `${url}/abolish`, ...about, handle: back },
  { method: 'GET', url: `${url}/restore`, ...about, handle: back },
];
