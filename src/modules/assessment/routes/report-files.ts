import { bytes, problems, type Answer } from '../../../kernel/web/answer.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { reportWords } from '../report-words.ts';
import { periodText } from '../rules/period.ts';
import { linesByAgency, linesByField } from '../rules/report.ts';
import { reportCsv, reportSheets, type ReportFile } from '../rules/report-files.ts';
import { sayDays, sayPeriod } from '../rules/say-figures.ts';
import { words } from '../words.ts';
import { deskRoute, read, type Reading } from './reader.ts';

/** The report as files carry it; undefined for whoever answers for nothing. */
async function reportOf(reading: Reading): Promise<ReportFile | undefined> {
  const { figures, visible } = await read(reading);
  const { language } = reading.context;
  const { shown, agency, agencies } = visible;
  if (!shown) return undefined;
  const { period } = reading.asked;
  return {
    title: reportWords.title[language],
    about: [
      agency
        ? agency.agency.unit.name[language]
        : `${reading.context.place.name[language]} – ${words.wholeProvince[language]}`,
      `${sayPeriod(period, language)}: ${sayDays(period, language)}`,
    ],
    tables: [
      { name: reportWords.byField, head: reportWords.field, lines: linesByField(shown, figures) },
      ...(agency ? [] : [{ name: reportWords.byUnit, head: reportWords.agency, lines: linesByAgency(agencies) }]),
    ],
  };
}

const attached = ({ asked }: Reading, kind: string): Readonly<Record<string, string>> => ({
  'content-disposition': `attachment; filename="II.06-${periodText(asked.period)}.${kind}"`,
});

async function sendCsv(reading: Reading): Promise<Answer> {
  const report = await reportOf(reading);
  if (!report) return problems(problem(requestErrors.notAllowed));
  return bytes(reportCsv(report, reading.context.language), 'text/csv; charset=utf-8', attached(reading, 'csv'));
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function sendSheets(reading: Reading): Promise<Answer> {
  const report = await reportOf(reading);
  if (!report) return problems(problem(requestErrors.notAllowed));
  return bytes(await reportSheets(report, reading.context.language), sheetType, attached(reading, 'xlsx'));
}

export const reportFileRoutes: readonly Route[] = [
  deskRoute('/report.csv', sendCsv),
  deskRoute('/report.xlsx', sendSheets),
];
