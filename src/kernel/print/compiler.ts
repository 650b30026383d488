import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const fontFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
const cuts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

const compilers = new Map<string, NodeCompiler>();
let fonts: Buffer[] | undefined;

/** What the printer is asked for. `root` is the only folder that the template may read. */
export type PrintRequest = {
  readonly root: string;
  readonly template: string;
  readonly inputs: { readonly data: string; readonly language: string };
};

/**
 * Compiles a template to a tagged PDF/A-2a; the same template and data give the same bytes.
 * @throws Error with file and message of each fault when the template does not compile with this data
 */
export function compile({ root, template, inputs }: PrintRequest): Uint8Array {
  const compiler = compilerIn(root);
  const compiled = compiler.compile({ mainFilePath: template, inputs, resetRead: true });
  const fault = compiled.takeError();
  const document = compiled.result;
  if (fault || !document) throw new Error(explain(root, template, fault ? compiler.fetchDiagnostics(fault) : []));
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2a' });
  // The compiler remembers every layout it made.
  compiler.evictCache(5);
  return pdf;
}

function compilerIn(root: string): NodeCompiler {
  let compiler = compilers.get(root);
  if (!compiler) {
    fonts ??= cuts.map((cut) => readFileSync(join(fontFolder, cut, `BeVietnamPro_${cut}.ttf`)));
    compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: fonts }] });
    compilers.set(root, compiler);
  }
  return compiler;
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
