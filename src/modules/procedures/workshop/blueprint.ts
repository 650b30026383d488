import type { Language } from '../../../kernel/text/text.ts';
import type { Choice, Input, ListOf, Part } from './blueprint-types.ts';
import { answerKinds, readField, writeField } from './field-schema.ts';
import { listAt, textAt, type Json } from './json.ts';
import type { WorkshopWord } from './words.ts';

/** A text in both languages: an input each. */
const both = (
  at: string,
  label: WorkshopWord,
  more: Partial<Input> & { readonly vi?: string; readonly en?: string } = {},
): readonly Input[] => {
  const { vi = '/vi', en = '/en', ...rest } = more;
  return [
    { kind: 'text', at: `${at}${vi}`, label, language: 'vi', ...rest },
    { kind: 'text', at: `${at}${en}`, label, language: 'en', ...rest },
  ];
};

const code: Input = { kind: 'text', at: '/code', label: 'code', hint: 'codeHint' };

const choices = <W extends WorkshopWord>(words: Readonly<Record<string, W>>): readonly Choice[] =>
  Object.entries(words).map(([value, word]) => ({ value, word }));

const term = (at: string, optional = false): readonly Input[] => [
  {
    kind: 'choice',
    at: `${at}/unit`,
    label: 'termUnit',
    optional,
    choices: choices({
      'at-once': 'termAtOnce',
      'working-days': 'termWorkingDays',
      days: 'termDays',
      months: 'termMonths',
      hours: 'termHours',
    }),
  },
  { kind: 'number', at: `${at}/count`, label: 'termCount', hint: 'termCountHint', optional: true },
];

/** Of a paper or a result: its kind, and whose it is. */
const typed: readonly Input[] = [
  { kind: 'text', at: '/type', label: 'paperType', hint: 'paperTypeHint', optional: true },
  { kind: 'feel', at: '/ownWhen', label: 'ownWhen', hint: 'ownWhenHint', optional: true },
];

const papers: ListOf = {
  at: '/papers',
  title: 'papers',
  add: 'addPaper',
  none: 'noPapers',
  fresh: (n) => ({ code: `paper-${n}`, form: 'copy', copies: 1, requiredWhen: 'true' }),
  nameAt: ['/name/vi', '/code'],
};

const fees: ListOf = {
  at: '/fees',
  title: 'fees',
  add: 'addFee',
  none: 'noFees',
  fresh: (n) => ({ code: `fee-${n}`, kind: 'fee', amountDong: '0', timing: 'before' }),
  nameAt: ['/name/vi', '/code'],
};

const steps: ListOf = {
  at: '/steps',
  title: 'steps',
  add: 'addStep',
  none: 'noSteps',
  fresh: (n) => ({ code: `step-${n}`, kind: 'work', role: 'handler', unit: 'competent', share: 0 }),
  nameAt: ['/name/vi', '/code'],
};

const inVariant = '(/variants/\\d+)?';

/** Every question of the form, by its pointer into the answers. */
export function questionsOf(draft: Json): readonly string[] {
  return listAt(draft, '/form/pages').flatMap((page) =>
    listAt(page, '/fields').filter((field): field is string => typeof field === 'string'),
  );
}

const facts: Part = {
  at: /^$/,
  title: 'facts',
  inputs: [
    ...both('/name', 'name'),
    ...both('/summary', 'summary', { kind: 'long' }),
    ...both('/audience', 'audience'),
    { kind: 'text', at: '/field/code', label: 'fieldCode', hint: 'codeHint' },
    ...both('/field/name', 'fieldName'),
    {
      kind: 'choice',
      at: '/serviceLevel',
      label: 'serviceLevel',
      choices: choices({ full: 'levelFull', partial: 'levelPartial', information: 'levelInformation' }),
    },
    {
      kind: 'choice',
      at: '/assurance',
      label: 'assurance',
      hint: 'assuranceHint',
      optional: true,
      numeric: true,
      choices: choices({ 1: 'assurance1', 2: 'assurance2', 3: 'assurance3' }),
    },
    { kind: 'lines', at: '/keywords', label: 'keywords', hint: 'keywordsHint', optional: true },
    { kind: 'lines', at: '/lifeEvents', label: 'lifeEvents', hint: 'lifeEventsHint', optional: true },
    {
      kind: 'choice',
      at: '/uniqueBy',
      label: 'uniqueBy',
      hint: 'uniqueByHint',
      optional: true,
      choices: (draft) => questionsOf(draft).map((value) => ({ value, text: value })),
    },
  ],
};

/** The parts of a definition as the workshop shows them; the first that fits a pointer is its page. */
export const parts: readonly Part[] = [
  facts,
  {
    at: /^\/term$/,
    title: 'term',
    inputs: [
      ...term('/legal'),
      {
        kind: 'choice',
        at: '/onSupplement',
        label: 'onSupplement',
        choices: choices({ pause: 'supplementPause', restart: 'supplementRestart' }),
      },
      {
        kind: 'choice',
        at: '/onTransfer',
        label: 'onTransfer',
        optional: true,
        choices: choices({ keep: 'transferKeep', restart: 'transferRestart' }),
      },
      { kind: 'flag', at: '/extendable', label: 'extendable' },
    ],
  },
  {
    at: /^\/result$/,
    title: 'result',
    inputs: [
      code,
      ...both('/name', 'resultName'),
      { kind: 'number', at: '/validMonths', label: 'validMonths', optional: true },
      ...typed,
    ],
  },
  {
    at: /^\/competence$/,
    title: 'competence',
    about: 'competenceAbout',
    inputs: [],
    lists: [
      {
        at: '',
        title: 'competence',
        add: 'addCompetence',
        none: 'noCompetence',
        fresh: () => ({ authority: 'commune' }),
        nameAt: ['/authority', '/department'],
      },
    ],
  },
  {
    at: /^\/competence\/\d+$/,
    title: 'competence',
    inputs: [
      {
        kind: 'choice',
        at: '/authority',
        label: 'authority',
        choices: choices({ commune: 'commune', district: 'district', department: 'department' }),
      },
      { kind: 'text', at: '/department', label: 'departmentCode', hint: 'departmentHint', optional: true },
      { kind: 'day', at: '/until', label: 'until', hint: 'untilHint', optional: true },
    ],
  },
  {
    at: /^\/legalBasis$/,
    title: 'legalBasis',
    inputs: [],
    lists: [
      {
        at: '',
        title: 'legalBasis',
        add: 'addBasis',
        none: 'noBasis',
        fresh: () => ({}),
        nameAt: ['/name', '/article'],
      },
    ],
  },
  {
    at: /^\/legalBasis\/\d+$/,
    title: 'legalBasis',
    inputs: [
      { kind: 'text', at: '/name', label: 'basisName' },
      { kind: 'text', at: '/article', label: 'basisArticle', optional: true },
    ],
  },
  { at: new RegExp(`^${inVariant}/papers$`), title: 'papers', inputs: [], lists: [{ ...papers, at: '' }] },
  {
    at: new RegExp(`^${inVariant}/papers/\\d+$`),
    title: 'paper',
    inputs: [
      code,
      ...both('/name', 'paperName'),
      {
        kind: 'choice',
        at: '/form',
        label: 'paperForm',
        choices: choices({
          original: 'original',
          'certified-copy': 'certifiedCopy',
          copy: 'copy',
          electronic: 'electronic',
        }),
      },
      { kind: 'number', at: '/copies', label: 'copies' },
      { kind: 'feel', at: '/requiredWhen', label: 'requiredWhen', hint: 'requiredWhenHint' },
      ...typed,
      ...both('/when', 'whenSentence', { hint: 'whenSentenceHint', optional: true }),
      ...both('/hint', 'hint', { optional: true }),
    ],
  },
  { at: new RegExp(`^${inVariant}/fees$`), title: 'fees', inputs: [], lists: [{ ...fees, at: '' }] },
  {
    at: new RegExp(`^${inVariant}/fees/\\d+$`),
    title: 'feeRule',
    inputs: [
      code,
      ...both('/name', 'feeName'),
      { kind: 'choice', at: '/kind', label: 'feeKind', choices: choices({ fee: 'kindFee', charge: 'kindCharge' }) },
      { kind: 'feel', at: '/amountDong', label: 'amountDong', hint: 'amountHint' },
      ...both('/explanation', 'feeExplanation', { hint: 'feeExplanationHint' }),
      {
        kind: 'choice',
        at: '/timing',
        label: 'feeTiming',
        choices: choices({ before: 'timingBefore', after: 'timingAfter' }),
      },
    ],
  },
  {
    at: new RegExp(`^${inVariant}/steps$`),
    title: 'steps',
    about: 'stepsAbout',
    inputs: [],
    lists: [{ ...steps, at: '' }],
  },
  {
    at: new RegExp(`^${inVariant}/steps/\\d+$`),
    title: 'step',
    inputs: [
      code,
      ...both('/name', 'stepName'),
      {
        kind: 'choice',
        at: '/kind',
        label: 'stepKind',
        choices: choices({
          intake: 'kindIntake',
          work: 'kindWork',
          approval: 'kindApproval',
          result: 'kindResult',
          return: 'kindReturn',
        }),
      },
      {
        kind: 'choice',
        at: '/role',
        label: 'stepRole',
        choices: choices({
          reception: 'roleReception',
          handler: 'roleHandler',
          approver: 'roleApprover',
          leader: 'roleLeader',
        }),
      },
      {
        kind: 'choice',
        at: '/unit',
        label: 'stepUnit',
        choices: choices({ receiving: 'unitReceiving', competent: 'unitCompetent' }),
      },
      { kind: 'number', at: '/share', label: 'stepShare', hint: 'stepShareHint' },
    ],
  },
  {
    at: /^\/variants$/,
    title: 'variants',
    about: 'variantsAbout',
    inputs: [],
    lists: [
      {
        at: '',
        title: 'variants',
        add: 'addVariant',
        none: 'noVariants',
        fresh: (n) => ({ code: `variant-${n}`, choice: 'officer' }),
        nameAt: ['/name/vi', '/code'],
      },
    ],
  },
  {
    at: /^\/variants\/\d+$/,
    title: 'variant',
    inputs: [
      code,
      ...both('/name', 'variantName'),
      {
        kind: 'choice',
        at: '/choice',
        label: 'variantChoice',
        choices: choices({ answers: 'choiceAnswers', applicant: 'choiceApplicant', officer: 'choiceOfficer' }),
      },
      { kind: 'feel', at: '/when', label: 'variantWhen', hint: 'variantWhenHint', optional: true },
      ...both('/hint', 'variantHint', { optional: true }),
      ...term('/term', true),
    ],
    lists: [papers, fees, steps],
  },
  {
    at: /^\/linked$/,
    title: 'linked',
    about: 'linkedAbout',
    inputs: [],
    lists: [
      {
        at: '/parts',
        title: 'linkedParts',
        add: 'addLinked',
        none: 'noLinked',
        fresh: (n) => ({ code: `part-${n}`, after: [], answers: [], papers: [], results: [] }),
        nameAt: ['/code', '/procedure'],
      },
    ],
  },
  {
    at: /^\/linked\/parts\/\d+$/,
    title: 'linkedPart',
    inputs: [
      code,
      { kind: 'text', at: '/procedure', label: 'procedureCode', hint: 'procedureCodeHint' },
      { kind: 'text', at: '/variant', label: 'linkedVariant', optional: true },
      { kind: 'feel', at: '/when', label: 'linkedWhen', hint: 'pageWhenHint', optional: true },
      { kind: 'lines', at: '/after', label: 'linkedAfter', hint: 'linkedAfterHint', optional: true },
      { kind: 'text', at: '/area', label: 'linkedArea', optional: true },
      { kind: 'rows', at: '/answers', label: 'linkedAnswers', hint: 'linkedAnswersHint', columns: ['to', 'from'] },
      {
        kind: 'rows',
        at: '/papers',
        label: 'linkedPapers',
        hint: 'linkedPapersHint',
        columns: ['from', 'to'],
        optional: true,
      },
      {
        kind: 'rows',
        at: '/results',
        label: 'linkedResults',
        hint: 'linkedResultsHint',
        columns: ['part', 'paper', 'number', 'issuedOn'],
        optional: true,
      },
    ],
  },
  {
    at: /^\/form$/,
    title: 'form',
    about: 'formAbout',
    inputs: [],
    lists: [
      {
        at: '/pages',
        title: 'formPages',
        add: 'addPage',
        none: 'noPages',
        fresh: (n) => ({ code: `page-${n}`, fields: [] }),
        nameAt: ['/title/vi', '/code'],
      },
      {
        at: '/checks',
        title: 'checks',
        add: 'addCheck',
        none: 'noChecks',
        fresh: (n) => ({ code: `check-${n}`, holds: 'true', severity: 'error' }),
        nameAt: ['/message/vi', '/code'],
      },
    ],
  },
  {
    at: /^\/form\/pages\/\d+$/,
    title: 'formPage',
    inputs: [
      code,
      ...both('/title', 'pageTitle'),
      ...both('/hint', 'pageHint', { optional: true }),
      { kind: 'feel', at: '/when', label: 'pageWhen', hint: 'pageWhenHint', optional: true },
    ],
  },
  {
    at: /^\/form\/checks\/\d+$/,
    title: 'check',
    inputs: [
      code,
      {
        kind: 'choice',
        at: '/field',
        label: 'checkField',
        choices: (draft) => questionsOf(draft).map((value) => ({ value, text: value })),
      },
      { kind: 'feel', at: '/holds', label: 'checkHolds', hint: 'checkHoldsHint' },
      ...both('/message', 'checkMessage', { hint: 'checkMessageHint' }),
      {
        kind: 'choice',
        at: '/severity',
        label: 'severity',
        choices: choices({ error: 'severityError', warning: 'severityWarning' }),
      },
      { kind: 'text', at: '/basis', label: 'checkBasis', optional: true },
    ],
  },
  {
    at: /^\/form\/schema(\/properties\/[A-Za-z0-9]+)+$/,
    title: 'question',
    read: readField,
    write: writeField,
    inputs: [
      ...both('', 'questionTitle', { vi: '/title', en: '/x-en/title' }),
      {
        kind: 'choice',
        at: '/answer',
        label: 'answerKind',
        covers: ['/type'],
        choices: answerKinds.map((value) => ({ value, word: `answer-${value}` as const })),
      },
      { kind: 'flag', at: '/required', label: 'required' },
      ...both('', 'questionHint', { vi: '/description', en: '/x-en/description', optional: true }),
      {
        kind: 'long',
        at: '/options',
        label: 'options',
        hint: 'optionsHint',
        optional: true,
        covers: ['/oneOf', '/items'],
      },
      { kind: 'text', at: '/format', label: 'format', hint: 'formatHint', optional: true },
      { kind: 'number', at: '/minimum', label: 'minimum', optional: true },
      { kind: 'number', at: '/maximum', label: 'maximum', optional: true },
      { kind: 'number', at: '/maxLength', label: 'maxLength', optional: true },
      { kind: 'text', at: '/pattern', label: 'pattern', optional: true },
      {
        kind: 'choice',
        at: '/x-prefill',
        label: 'prefill',
        optional: true,
        choices: choices({
          fullName: 'prefillFullName',
          personalNumber: 'prefillPersonalNumber',
          phone: 'prefillPhone',
          email: 'prefillEmail',
          dateOfBirth: 'prefillDateOfBirth',
          residenceArea: 'prefillResidenceArea',
          residenceDetail: 'prefillResidenceDetail',
        }),
      },
    ],
  },
];

/** The page on which what stands at a pointer is edited: its own, or the nearest around it. */
export function partAround(pointer: string): { readonly part: Part; readonly at: string } {
  const names = pointer.split('/');
  for (let length = names.length; length > 1; length -= 1) {
    const at = names.slice(0, length).join('/');
    const part = parts.find((each) => each.at.test(at));
    if (part) return { part, at };
  }
  return { part: facts, at: '' };
}

/** The page of exactly this pointer. */
export const partAt = (pointer: string): Part | undefined => parts.find((each) => each.at.test(pointer));

/** What an item of a list is called. */
export const nameOfItem = ({ nameAt }: ListOf, item: Json, language: Language): string =>
  nameAt
    .flatMap((at) => (at.endsWith('/vi') ? [at.replace(/vi$/, language), at] : [at]))
    .map((at) => textAt(item, at))
    .find((text) => text !== '') ?? '';
