import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Mark } from './mark.ts';

// Forms are set in Be Vietnam Pro; documents of the state in Tinos, which has the measures of Times New Roman (Decree 30/2020, annex I).
const families = [
  ['be-vietnam-pro', 'BeVietnamPro'],
  ['tinos', 'Tinos'],
] as const;
const cuts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

const compilers = new Map<string, NodeCompiler>();
let fonts: Buffer[] | undefined;

/** What the printer is asked for. `root` is the only folder that the template may read. */
export type PrintRequest = {
  readonly root: string;
  readonly template: string;
  readonly inputs: { readonly data: string; readonly language: string };
  /** PDF/A-3a where the document carries its data along as a file, which PDF/A-2a forbids; PDF/A-2a unless said. */
  readonly standard?: 'a-2a' | 'a-3a';
};

/** A document, and the places that its template marked with `<mark>`. */
export type Printed = { readonly pdf: Uint8Array; readonly marks: readonly Mark[] };

/**
 * Compiles a template to a tagged PDF/A-2a (or 3a); the same template and data give the same bytes.
 * @throws Error with file and message of each fault when the template does not compile with this data
 */
export function compile({ root, template, inputs, standard = 'a-2a' }: PrintRequest): Printed {
  const compiler = compilerIn(root);
  const compiled = compiler.compile({ mainFilePath: template, inputs, resetRead: true });
  const fault = compiled.takeError();
  const document = compiled.result;
  if (fault || !document) throw new Error(explain(root, template, fault ? compiler.fetchDiagnostics(fault) : []));
  const pdf = compiler.pdf(document, { pdfStandard: standard });
  const marks = compiler.query(document, { selector: '<mark>', field: 'value' }) as readonly Mark[];
  // The compiler remembers every layout it made.
  compiler.evictCache(5);
  return { pdf, marks };
}

function compilerIn(root: string): NodeCompiler {
  let compiler = compilers.get(root);
  if (!compiler) {
    fonts ??= families.flatMap(([folder, family]) => fontsOf(folder, family));
    compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: fonts }] });
    compilers.set(root, compiler);
  }
  return compiler;
}

function fontsOf(folder: string, family: string): Buffer[] {
  const found = dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${folder}/package.json`));
  return cuts.map((cut) => readFileSync(join(found, cut, `${family}_${cut}.ttf`)));
}

function explain(root: string, template: string, diagnostics: readonly unknown[]): string {
  const faults = diagnostics.map((each) => {
    const { path, message, range } = each as Diagnostic;
    const line = range ? `, line ${range.start.line + 1}` : '';
    return `${path ? relative(root, path) : template}${line}: ${message ?? 'unknown fault'}`;
  });
  return `Cannot print ${relative(root, template)}: ${faults.join('; ') || 'the template gave no document'}`;
}

/** What the compiler says of a fault; lines count from 0. */
type Diagnostic = {
  readonly path?: string;
  readonly message?: string;
  readonly range?: { readonly start: { readonly line: number } } | null;
};
