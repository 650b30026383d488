import { localDateOf } from '../../kernel/clock/zone.ts';
import { problem, type Problem } from '../../kernel/errors/problem.ts';
import { errors as requestErrors } from '../../kernel/errors/errors.ts';
import { readStream } from '../../kernel/ledger/read.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { page, problems as answerProblems, redirect, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { appointOfficer, endAppointment } from './commands/appoint-officer.ts';
import { changeOfficer, resumeOfficer, suspendOfficer } from './commands/change-account.ts';
import { issuePassword } from './commands/issue-password.ts';
import { officerWords } from './officer-words.ts';
import { unitSubject } from './organisation-routes.tsx';
import { AppointPage, EndAppointmentPage, type AppointPageProps } from './pages/appoint-page.tsx';
import { OfficerPage } from './pages/officer-page.tsx';
import { mayImport } from './policy.ts';
import { officerDetails, officerEntries, type OfficerDetails } from './queries/officer-details.ts';
import { unitChoices } from './queries/unit-choices.ts';
import { unitPositions, type UnitPeriod } from './queries/unit-details.ts';
import { typedFields } from './rules/typed-fields.ts';
import type { Cells } from './rules/unit-cells.ts';

type In = Incoming<OfficerDetails>;
type Shown = { readonly typed: Cells; readonly problems: readonly Problem[]; readonly issued?: string };
const nothingTyped: Shown = { typed: {}, problems: [] };
const statusOf = ({ problems }: Pick<Shown, 'problems'>): number => problems[0]?.kind.status ?? 200;

const todayOf = ({ now, place }: Pick<WebContext, 'now' | 'place'>): LocalDate => localDateOf(now(), place.zone);
const idOf = (text: string | undefined): number => (/^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : 0);

const subject = (context: Pick<WebContext, 'db' | 'now' | 'place'>, params: Readonly<Record<string, string>>) =>
  officerDetails(context.db, idOf(params['officer']), todayOf(context));

async function show(context: WebContext, incoming: In, shown = nothingTyped): Promise<Answer> {
  const today = todayOf(context);
  const officer = (await officerDetails(context.db, incoming.subject.id, today)) ?? incoming.subject;
  const history = await readStream(context.db, `officer/${officer.id}`);
  const saved = incoming.query['saved'] !== undefined;
  return page(
    <OfficerPage view={viewOf(context, incoming)} {...{ officer, history, today, saved, ...shown }} />,
    statusOf(shown),
  );
}

const toOfficer = (id: number): Answer => redirect(`/operator/officers/${id}?saved=yes`);

async function password(context: WebContext, incoming: In): Promise<Answer> {
  const outcome = await issuePassword(context, incoming.subject.id);
  return outcome.ok
    ? show(context, incoming, { ...nothingTyped, issued: outcome.value })
    : answerProblems(...outcome.problems);
}

async function facts(context: WebContext, incoming: In): Promise<Answer> {
  const typed = typedFields(incoming.body);
  const outcome = await changeOfficer(context, incoming.subject.id, typed);
  return outcome.ok ? toOfficer(incoming.subject.id) : show(context, incoming, { typed, problems: outcome.problems });
}

async function suspend(context: WebContext, incoming: In): Promise<Answer> {
  const typed = typedFields(incoming.body);
  const outcome = await suspendOfficer(context, incoming.subject.id, typed['confirm'] === 'true');
  return outcome.ok ? toOfficer(incoming.subject.id) : show(context, incoming, { typed, problems: outcome.problems });
}

async function resume(context: WebContext, incoming: In): Promise<Answer> {
  const outcome = await resumeOfficer(context, incoming.subject.id);
  return outcome.ok ? toOfficer(incoming.subject.id) : answerProblems(...outcome.problems);
}

/** The form of an appointment as it came in: roles are ticked one by one, and an unticked box says no. */
function typedAppointment(body: unknown): Cells {
  const ticked: unknown = (body as Readonly<Record<string, unknown>> | undefined)?.['roles'];
  const roles = (Array.isArray(ticked) ? ticked : [ticked]).filter((role) => typeof role === 'string').join(' ');
  return { email: '', covers_below: 'no', ...typedFields(body), roles };
}

type Way = Pick<AppointPageProps, 'title' | 'action' | 'back' | 'officers' | 'isNew' | 'held'>;

async function showAppoint(context: WebContext, incoming: Incoming<unknown>, way: Way, shown: Shown): Promise<Answer> {
  const units = await unitChoices(context.db, todayOf(context), context.language);
  return page(<AppointPage view={viewOf(context, incoming)} units={units} {...way} {...shown} />, statusOf(shown));
}

/** Stores an appointment that one of the three forms asks for, or shows it again. */
async function store(context: WebContext, incoming: Incoming<unknown>, way: Way, typed: Cells): Promise<Answer> {
  const outcome = await appointOfficer(context, typed, way.isNew);
  return outcome.ok
    ? toOfficer(outcome.value)
    : showAppoint(context, incoming, way, { typed, problems: outcome.problems });
}

const wayOfNew = (context: WebContext): Way => ({
  title: officerWords.addOfficer[context.language],
  action: '/operator/officers/new',
  back: '/operator/officers',
  isNew: true,
  held: [],
});

const wayOfOfficer = (context: WebContext, { subject: officer }: In): Way => ({
  title: `${officerWords.appoint[context.language]}: ${officer.fullName}`,
  action: `/operator/officers/${officer.id}/appoint`,
  back: `/operator/officers/${officer.id}`,
  isNew: false,
  held: officer.appointments.filter(({ validTo }) => validTo === null || validTo >= todayOf(context)),
});

type UnitIn = Incoming<{ readonly period: UnitPeriod }>;

async function wayOfUnit(context: WebContext, { subject: { period } }: UnitIn): Promise<Way> {
  const officers = await officerEntries(context.db, todayOf(context));
  return {
    title: `${officerWords.appoint[context.language]}: ${period.name[context.language]}`,
    action: `/operator/units/${period.id}/appoint`,
    back: `/operator/units/${period.id}`,
    officers: officers.flatMap(({ username, fullName, active }) =>
      active ? [{ username, label: `${fullName} (${username})` }] : [],
    ),
    isNew: false,
    held: [],
  };
}

/** What a form about a position of the unit begins with. */
async function positionCells(context: WebContext, { subject: { period }, query }: UnitIn): Promise<Cells> {
  const positions = await unitPositions(context.db, period.lineId, todayOf(context));
  const position = positions.find(({ id }) => id === idOf(query['position']));
  return {
    unit_key: period.key,
    ...(position
      ? {
          title_vi: position.title.vi,
          title_en: position.title.en,
          roles: position.roles.join(' '),
          covers_below: position.coversBelow ? 'yes' : 'no',
        }
      : {}),
  };
}

const appointmentOf = ({ subject: officer, params }: In) =>
  officer.appointments.find(({ id }) => id === idOf(params['appointment']));

async function showEnd(context: WebContext, incoming: In, shown = nothingTyped): Promise<Answer> {
  const appointment = appointmentOf(incoming);
  if (!appointment) return answerProblems(problem(requestErrors.notFound));
  const props = { officer: incoming.subject, appointment, ...shown };
  return page(<EndAppointmentPage view={viewOf(context, incoming)} {...props} />, statusOf(shown));
}

async function end(context: WebContext, incoming: In): Promise<Answer> {
  const typed = typedFields(incoming.body);
  const { id } = incoming.subject;
  const outcome = await endAppointment(context, id, idOf(incoming.params['appointment']), typed);
  return outcome.ok ? toOfficer(id) : showEnd(context, incoming, { typed, problems: outcome.problems });
}

const operators = { allow: mayImport, signIn: 'officer' } as const;
const about = { ...operators, subject } as const;
const ofUnit = { ...operators, subject: unitSubject } as const;

/** Accounts and positions, one by one. */
export const officerRoutes: readonly Route[] = [
  {
    method: 'GET',
    url: '/operator/officers/new',
    ...operators,
    handle: (context, incoming: Incoming<undefined>) => showAppoint(context, incoming, wayOfNew(context), nothingTyped),
  },
  {
    method: 'POST',
    url: '/operator/officers/new',
    ...operators,
    handle: (context, incoming: Incoming<undefined>) =>
      store(context, incoming, wayOfNew(context), typedAppointment(incoming.body)),
  },
  {
    method: 'GET',
    url: '/operator/officers/:officer',
    ...about,
    handle: (context, incoming: In) => show(context, incoming),
  },
  { method: 'POST', url: '/operator/officers/:officer/password', ...about, handle: password },
  { method: 'POST', url: '/operator/officers/:officer/facts', ...about, handle: facts },
  { method: 'POST', url: '/operator/officers/:officer/suspend', ...about, handle: suspend },
  { method: 'POST', url: '/operator/officers/:officer/resume', ...about, handle: resume },
  {
    method: 'GET',
    url: '/operator/officers/:officer/appoint',
    ...about,
    handle: (context, incoming: In) => showAppoint(context, incoming, wayOfOfficer(context, incoming), nothingTyped),
  },
  {
    method: 'POST',
    url: '/operator/officers/:officer/appoint',
    ...about,
    handle: (context, incoming: In) =>
      store(context, incoming, wayOfOfficer(context, incoming), {
        ...typedAppointment(incoming.body),
        username: incoming.subject.username,
      }),
  },
  {
    method: 'GET',
    url: '/operator/officers/:officer/end/:appointment',
    ...about,
    handle: (context, incoming: In) => showEnd(context, incoming),
  },
  { method: 'POST', url: '/operator/officers/:officer/end/:appointment', ...about, handle: end },
  {
    method: 'GET',
    url: '/operator/units/:unit/appoint',
    ...ofUnit,
    handle: async (context, incoming: UnitIn) =>
      showAppoint(context, incoming, await wayOfUnit(context, incoming), {
        typed: await positionCells(context, incoming),
        problems: [],
      }),
  },
  {
    method: 'POST',
    url: '/operator/units/:unit/appoint',
    ...ofUnit,
    handle: async (context, incoming: UnitIn) =>
      store(context, incoming, await wayOfUnit(context, incoming), typedAppointment(incoming.body)),
  },
];
