import { randomUUID } from 'node:crypto';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { problem, type Problem } from '../../../../kernel/errors/problem.ts';
import { page, redirect, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { isUuid } from '../../../../kernel/text/uuid.ts';
import { viewOf } from '../../../../ui/view.ts';
import { localPath } from '../../../people/index.ts';
import { formatsOf } from '../../../procedures/index.ts';
import { formReferences, unitOf, type Unit } from '../../../units/index.ts';
import { textOf } from '../../routes/posted.ts';
import { beginVisit, changeHolder } from '../commands/visits.ts';
import { counterErrors as errors } from '../errors.ts';
import { HolderPage } from '../pages/holder-page.tsx';
import { counterUnits } from '../policy.ts';
import { knownHolder } from '../queries/known-holder.ts';
import { openVisits } from '../queries/load-visit.ts';
import { counterAddress, visitAddress } from '../rules/counter-address.ts';
import { readHolder, readNumber, typedHolder, type TypedHolder } from '../rules/read-holder.ts';
import type { Holder, Visit, VisitTicket } from '../visit.ts';
import { counterRoute, visitRoute, type AtCounter, type AtVisit, type CounterContext } from './counter-route.tsx';

type Shown = {
  readonly typed: TypedHolder;
  readonly problems?: readonly Problem[];
  readonly looked?: 'found' | 'not-found';
  readonly visit?: Visit;
};

async function holderPage({ context, incoming }: AtCounter, shown: Shown): Promise<Answer> {
  const { typed, problems = [], looked, visit } = shown;
  const posted = incoming.body ?? incoming.query;
  const units = await unitsOfCounter(context);
  const content = (
    <HolderPage
      view={viewOf(context, incoming)}
      typed={typed}
      problems={problems}
      looked={looked}
      action={visit ? visitAddress(visit, '/holder') : counterAddress}
      hidden={
        visit
          ? { version: String(visit.version) }
          : {
              id: textOf(posted, 'id') || randomUUID(),
              ticket: textOf(posted, 'ticket'),
              label: textOf(posted, 'label'),
              back: textOf(posted, 'back'),
            }
      }
      units={visit ? [] : units}
      unitId={unitChosen(units, posted)?.id}
      open={visit || incoming.body !== undefined ? [] : await openVisits(context.db, context.actor.officerId)}
      visit={visit}
      ticketLabel={textOf(posted, 'label') || undefined}
    />
  );
  return page(content, problems[0]?.kind.status ?? 200);
}

/** The one-stops at which the officer receives, that exist today. */
async function unitsOfCounter({ db, actor }: CounterContext): Promise<readonly Unit[]> {
  const units = await Promise.all(counterUnits(actor).map((id) => unitOf(db, id)));
  return units.filter((unit) => unit !== undefined);
}

const unitChosen = (units: readonly Unit[], posted: unknown): Unit | undefined =>
  units.length === 1 ? units[0] : units.find(({ id }) => String(id) === textOf(posted, 'unitId'));

async function checkedOf(context: CounterContext) {
  return {
    formats: formatsOf(context.place),
    today: localDateOf(context.now(), context.place.zone),
    references: await formReferences(context.db),
  };
}

const postedOf = ({ incoming }: AtCounter) => (incoming.body ?? {}) as Readonly<Record<string, unknown>>;

/** Finds who it is by the number. */
async function find(at: AtCounter, visit?: Visit): Promise<Answer> {
  const { context } = at;
  const typed = typedHolder(postedOf(at));
  const shown = visit ? { visit } : {};
  const asked = readNumber(typed, await checkedOf(context));
  if (!asked.ok) return holderPage(at, { ...shown, typed, problems: asked.problems });
  const unitId = visit?.unitId ?? counterUnits(context.actor)[0];
  const known = unitId === undefined ? undefined : await knownHolder(context, asked.value, unitId);
  if (!known) return holderPage(at, { ...shown, typed, looked: 'not-found' });
  return holderPage(at, { ...shown, typed: withKnown(typed, typedOf(known)), looked: 'found' });
}

/** Name and birthday belong to the number; how to reach somebody is as they say now, where they said it. */
const withKnown = (typed: TypedHolder, known: ReturnType<typeof typedOf>): TypedHolder => ({
  ...typed,
  ...known,
  phone: typed.phone || known.phone,
  email: typed.email || known.email,
  address: typed.address || known.address,
});

/** What is known of somebody, as it would be typed. */
function typedOf({ kind, personalNumber, taxCode, fullName, dateOfBirth, phone, email, address }: Holder) {
  const [year = '', month = '', day = ''] = dateOfBirth?.split('-') ?? [];
  return {
    kind,
    number: personalNumber ?? taxCode ?? '',
    name: fullName,
    birth: { day, month, year },
    phone: phone ?? '',
    email: email ?? '',
    address: address ?? '',
  };
}

async function begin(at: AtCounter): Promise<Answer> {
  const { context } = at;
  const posted = postedOf(at);
  const typed = typedHolder(posted);
  const unit = unitChosen(await unitsOfCounter(context), posted);
  const read = readHolder(typed, await checkedOf(context));
  const wrong = [...(unit ? [] : [problem(errors.unitUnknown, '/unitId')]), ...(read.ok ? [] : read.problems)];
  if (!read.ok || !unit) return holderPage(at, { typed, problems: wrong });
  const id = isUuid(textOf(posted, 'id')) ? textOf(posted, 'id') : randomUUID();
  await beginVisit(context, id, { unitId: unit.id, ...read.value, ticket: ticketOf(posted) });
  return redirect(visitAddress({ id }));
}

/** The queue's ticket with which the officer came to the page. */
function ticketOf(posted: unknown): VisitTicket | undefined {
  const [id, label] = [textOf(posted, 'ticket'), textOf(posted, 'label')];
  if (!/^\d{1,15}$/.test(id) || !/^[\p{L}\p{N}]{1,12}$/u.test(label)) return undefined;
  return { id: Number(id), label, back: localPath(textOf(posted, 'back')) };
}

async function change(at: AtVisit): Promise<Answer> {
  const { context, visit } = at;
  const typed = typedHolder(postedOf(at));
  const read = readHolder(typed, await checkedOf(context));
  if (!read.ok) return holderPage(at, { typed, problems: read.problems, visit });
  const seen = { ...visit, version: Number(textOf(at.incoming.body, 'version')) };
  const changed = await changeHolder(context, seen, read.value);
  return changed.ok ? redirect(visitAddress(visit)) : holderPage(at, { typed, problems: changed.problems, visit });
}

function typedOfVisit({ holder, submitter }: Visit): TypedHolder {
  return {
    ...typedHolder({}),
    ...typedOf(holder),
    otherName: submitter?.fullName ?? '',
    otherNumber: submitter?.personalNumber ?? '',
    otherPhone: submitter?.phone ?? '',
    capacity: submitter?.capacity ?? '',
  };
}

// Whoever looks up numbers by the hundred is not at a counter.
const looksPerMinute = 20;

export const holderRoutes: readonly Route[] = [
  counterRoute('GET', '', (at) => holderPage(at, { typed: typedHolder({}) })),
  counterRoute('POST', '', begin, { perMinute: 60 }),
  counterRoute('GET', '/find', async () => redirect(counterAddress)),
  counterRoute('POST', '/find', (at) => find(at), { perMinute: looksPerMinute }),
  visitRoute('GET', '/holder', (at) => holderPage(at, { typed: typedOfVisit(at.visit), visit: at.visit })),
  visitRoute('POST', '/holder', change),
  visitRoute('GET', '/find', async ({ visit }) => redirect(visitAddress(visit, '/holder'))),
  visitRoute('POST', '/find', (at) => find(at, at.visit), { perMinute: looksPerMinute }),
];
