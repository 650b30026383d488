/** A paper that a register here holds, under the names of its answers. */
export type RegisteredPaper = {
  /** Number of whose paper it is: personal, or tax code. */
  readonly of: string;
  readonly Loai: string;
  readonly So: string;
  readonly CoQuanCap: string;
  /** `20150612`. */
  readonly NgayCap: string;
  readonly NgayHetHan?: string;
  readonly DuLieu?: Readonly<Record<string, string>>;
};

/** A register that attests papers of some kinds. */
export type AttestingRegister = { readonly service: string; readonly kinds: readonly string[] };

/** A question that was asked, with its purpose, as a register keeps it. */
export type AttestationAsked = {
  readonly service: string;
  readonly of: string;
  readonly kinds: readonly string[];
  readonly procedure: string;
  readonly dossier: string;
  readonly basis: string;
  readonly officer: string;
  readonly userId: string;
};

/** What a register does wrong: it fails, answers late, about somebody else, leaves something out, or without a signature. */
const attestingFaults = ['none', 'down', 'slow', 'other-person', 'malformed', 'unsigned'] as const;
export type AttestingFault = (typeof attestingFaults)[number];

/** Takes what a tester posted: a fault for each service that is named. */
export function setAttestingFaults({ faults }: Attesting, given: unknown): void {
  for (const [service, fault] of Object.entries((given ?? {}) as Readonly<Record<string, unknown>>)) {
    const known = attestingFaults.find((each) => each === fault);
    if (known) faults.set(service, known);
  }
}

export type Attesting = {
  readonly asked: readonly AttestationAsked[];
  /** What a register that is named here does wrong from now on. */
  readonly faults: Map<string, AttestingFault>;
  /** Papers that are held; a tester may take some away. */
  readonly papers: RegisteredPaper[];
  readonly services: readonly string[];
  readonly answer: (
    service: string,
    question: Readonly<Record<string, unknown>>,
    userId: string,
  ) => { readonly status: number; readonly body: unknown };
};

const textIn = (question: Readonly<Record<string, unknown>>, name: string): string => {
  const value = question[name];
  return typeof value === 'string' ? value : '';
};

/** Registers that want holder, kinds, procedure, dossier and legal basis, answer for kinds of theirs alone, and keep who asked. */
export function openAttesting(registers: readonly AttestingRegister[], held: readonly RegisteredPaper[]): Attesting {
  const asked: AttestationAsked[] = [];
  const papers = [...held];
  const faults = new Map<string, AttestingFault>();
  return {
    asked,
    faults,
    papers,
    services: registers.map(({ service }) => service),
    answer(service, question, userId) {
      const served = registers.find((each) => each.service === service)?.kinds ?? [];
      const [number, taxCode] = [textIn(question, 'SoDinhDanh'), textIn(question, 'MaSoThue')];
      const kinds = Array.isArray(question['LoaiGiayTo']) ? question['LoaiGiayTo'].map(String) : [];
      const missing = ['MaTTHC', 'MaHoSo', 'CanCu'].filter((name) => textIn(question, name) === '');
      const of = number || taxCode;
      if (missing.length > 0 || of === '' || kinds.length === 0 || !userId.startsWith('VN'))
        return { status: 400, body: { message: `Thiếu: ${missing.join(', ')}` } };
      const purpose = { procedure: textIn(question, 'MaTTHC'), dossier: textIn(question, 'MaHoSo') };
      const by = { basis: textIn(question, 'CanCu'), officer: textIn(question, 'MaCanBo'), userId };
      asked.push({ service, of, kinds, ...purpose, ...by });
      const found = papers
        .filter((paper) => paper.of === of && kinds.includes(paper.Loai) && served.includes(paper.Loai))
        .map(({ of: _of, ...paper }) => paper);
      const fault = faults.get(service) ?? 'none';
      if (fault === 'down') return { status: 503, body: { message: 'Hệ thống đang bảo trì' } };
      const holder = taxCode ? { MaSoThue: taxCode } : { SoDinhDanh: number };
      const other = taxCode ? { MaSoThue: '0000000000' } : { SoDinhDanh: '099000000000' };
      return {
        status: 200,
        body: {
          ...(fault === 'other-person' ? other : holder),
          GiayTo: fault === 'malformed' ? found.map(({ So: _So, ...rest }) => rest) : found,
        },
      };
    },
  };
}
