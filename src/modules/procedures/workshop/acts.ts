import type { ListOf, Part } from './blueprint-types.ts';
import { schemaPointer, answerPointer } from './field-schema.ts';
import {
  listAt,
  placeOf,
  partsOf,
  valueAt,
  withItem,
  withItemMoved,
  withoutItem,
  withValue,
  type Json,
} from './json.ts';

/** What a button of the workshop did: the draft after it, and the part to go to. */
export type Done = { readonly draft: Json; readonly at: string };

/**
 * Does what a button of a part says: `add:<list>`, `up:<item>`, `down:<item>`, `remove`, `own:<list>`, `not-own:<list>`.
 * @param at pointer of the part in which the button stands
 * @returns undefined for a button that the part does not have
 */
export function actOn(draft: Json, part: Part, at: string, act: string): Done | undefined {
  const [verb = '', target = ''] = act.split(/:(.*)/s);
  switch (verb) {
    case 'add':
      return add(draft, part, at, target);
    case 'up':
    case 'down':
      return isBelow(target, at) ? { draft: withItemMoved(draft, target, verb === 'up' ? -1 : 1), at } : undefined;
    case 'remove':
      return remove(draft, at);
    case 'own':
    case 'not-own':
      return own(draft, part, at, target, verb === 'own');
    default:
      return undefined;
  }
}

const isBelow = (target: string, at: string): boolean => target.startsWith(`${at}/`) && /\/\d+$/.test(target);

const listOf = (part: Part, at: string, target: string): ListOf | undefined =>
  part.lists?.find((list) => `${at}${list.at}` === target);

function add(draft: Json, part: Part, at: string, target: string): Done | undefined {
  const list = listOf(part, at, target);
  if (!list) return undefined;
  const before = listAt(draft, target);
  const codes = new Set(before.map((item) => valueAt(item, '/code')));
  let n = before.length + 1;
  while (codes.has(valueAt(list.fresh(n), '/code')) && n < before.length + 100) n += 1;
  return { draft: withItem(draft, target, list.fresh(n)), at: `${target}/${before.length}` };
}

/** Takes the part itself out of its list, or the question out of schema and pages. */
function remove(draft: Json, at: string): Done | undefined {
  if (at.startsWith('/form/schema/properties/')) return { draft: withoutQuestion(draft, at), at: '/form' };
  if (!/\/\d+$/.test(at)) return undefined;
  const { list } = placeOf(at);
  const gone = withoutItem(draft, at);
  if (list === '/linked/parts')
    return { draft: listAt(gone, list).length > 0 ? gone : withValue(gone, '/linked', undefined), at: '/linked' };
  return { draft: gone, at: list.startsWith('/form/') ? '/form' : list };
}

/** The draft without a question: its schema, its place on a page, and its group once that is empty. */
function withoutQuestion(draft: Json, at: string): Json {
  const pointer = answerPointer(at);
  const pages = listAt(draft, '/form/pages').map((page) =>
    withValue(
      page,
      '/fields',
      listAt(page, '/fields').filter((field) => field !== pointer),
    ),
  );
  return withoutMember(withValue(draft, '/form/pages', pages), at);
}

function withoutMember(draft: Json, at: string): Json {
  const parts = partsOf(at);
  const name = parts.at(-1);
  const group = parts
    .slice(0, -2)
    .map((part) => `/${part}`)
    .join('');
  const required = listAt(draft, `${group}/required`).filter((each) => each !== name);
  const gone = withValue(
    withValue(draft, at, undefined),
    `${group}/required`,
    required.length > 0 ? required : undefined,
  );
  const left = Object.keys(valueAt(gone, `${group}/properties`) ?? {}).length;
  return left === 0 && group !== '/form/schema' ? withoutMember(gone, group) : gone;
}

/** Whether a pointer is that of a variant, whose lists may lack. */
export const isVariant = (at: string): boolean => /^\/variants\/\d+$/.test(at);

/** Gives a variant a list of its own, begun with the procedure's, or takes it away. */
function own(draft: Json, part: Part, at: string, target: string, makes: boolean): Done | undefined {
  const list = listOf(part, at, target);
  if (!list || !isVariant(at)) return undefined;
  return { draft: withValue(draft, target, makes ? listAt(draft, list.at) : undefined), at };
}

const properName = /^[a-z][A-Za-z0-9]{0,39}$/;

/** A question that is to be added to a page. */
export type NewQuestion = { readonly group: string; readonly groupTitle: string; readonly name: string };

/** Whether the names of a new question can stand in a schema, and it is not there yet. */
export const questionFault = (draft: Json, { group, name }: NewQuestion): 'name' | 'group' | 'taken' | undefined => {
  if (group !== '' && !properName.test(group)) return 'group';
  if (!properName.test(name)) return 'name';
  return valueAt(draft, schemaPointer(pointerOf(group, name))) === undefined ? undefined : 'taken';
};

const pointerOf = (group: string, name: string): string => (group === '' ? `/${name}` : `/${group}/${name}`);

/** Adds a question to a page: a line of text that must be answered, in its group. @param at pointer of the page */
export function addQuestion(draft: Json, at: string, { group, groupTitle, name }: NewQuestion): Done {
  const pointer = pointerOf(group, name);
  const schema = schemaPointer(pointer);
  const around = group === '' ? '/form/schema' : schemaPointer(`/${group}`);
  const begun =
    group === '' || valueAt(draft, around) !== undefined
      ? draft
      : withValue(required(draft, '/form/schema', group), around, {
          type: 'object',
          title: groupTitle || group,
          'x-en': { title: groupTitle || group },
          additionalProperties: false,
          properties: {},
        });
  const asked = withValue(required(begun, around, name), schema, { type: 'string' });
  return { draft: withItem(asked, `${at}/fields`, pointer), at: schema };
}

const required = (draft: Json, group: string, name: string): Json => withItem(draft, `${group}/required`, name);
