import { refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { readUpload } from '../../../kernel/files/read-upload.ts';
import { storeUpload, type Upload } from '../../../kernel/files/store-upload.ts';
import { objection } from '../commands/change-case.ts';
import { fieldName, type Typed } from '../pages/act-frame.tsx';
import type { DeskAct } from '../rules/desk-acts.ts';
import type { AtDesk } from './desk-case.tsx';

/** The form of an act as it came in. */
export type ActFields = {
  /** Version of the case that the officer saw. */
  readonly version: number;
  /** One text, trimmed; empty when it is absent. */
  readonly text: (field: string) => string;
  readonly list: (field: string) => readonly string[];
  /** The id that was chosen, or 0, which nothing has. */
  readonly id: (field: string) => number;
  /** The ids that were ticked. */
  readonly ids: (field: string) => readonly number[];
  /** A day as `2026-03-14`, or something that is no day. */
  readonly day: (field: string) => string;
  readonly file: Upload | undefined;
  /** Id of the file once it is stored, now or with the try before. */
  readonly storedFile: string | undefined;
  /** Everything, to be shown again. */
  readonly typed: Typed;
};

/** Reads the form of an act, with a file where the form carries one. */
export async function readActForm(act: DeskAct, { incoming }: AtDesk): Promise<Outcome<ActFields>> {
  if (!incoming.raw.isMultipart()) return succeed(fieldsOf(act, (incoming.body ?? {}) as Typed, undefined));
  const read = await readUpload(incoming.raw);
  return read.ok ? succeed(fieldsOf(act, read.value.fields, read.value.file)) : read;
}

function fieldsOf(act: DeskAct, typed: Typed, file: Upload | undefined): ActFields {
  const valueOf = (name: string) => typed[name] ?? '';
  const text = (field: string): string => {
    const value = valueOf(fieldName(act, field));
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
  };
  const list = (field: string): readonly string[] => {
    const value = valueOf(fieldName(act, field));
    return typeof value === 'string' ? [value].filter(Boolean) : value;
  };
  return {
    version: Number(valueOf('version')),
    text,
    list,
    id: (field) => idOf(text(field)),
    ids: (field) => list(field).map(idOf),
    day: (field) =>
      [text(`${field}.year`), text(`${field}.month`).padStart(2, '0'), text(`${field}.day`).padStart(2, '0')].join('-'),
    file,
    storedFile: text('stored') || undefined,
    typed,
  };
}

const idOf = (typed: string): number => (/^\d{1,15}$/.test(typed) ? Number(typed) : 0);

/** Stores the file that came along; the fields then name it, so that it need not be chosen again when something else is wrong. */
export async function keepFile(act: DeskAct, { context, at }: AtDesk, fields: ActFields): Promise<Outcome<ActFields>> {
  if (!fields.file) return succeed(fields);
  // Nothing is kept for who may not record a result, or not now.
  const against = objection('record-result', context, at);
  if (against) return refuse(against);
  const stored = await storeUpload(context, fields.file);
  if (!stored.ok) return refuse(...stored.problems.map((each) => ({ ...each, field: '/file' })));
  const { id, name } = stored.value;
  const typed = { ...fields.typed, [fieldName(act, 'stored')]: id, [fieldName(act, 'storedName')]: name };
  return succeed(fieldsOf(act, typed, undefined));
}
