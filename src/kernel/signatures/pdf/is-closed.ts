import type { Pdf } from './open-pdf.ts';

/** Whether the first signer certified the document so that nothing, not even a signature, may follow (ISO 32000-1, 12.8.2.2). */
export function isClosed(pdf: Pdf): boolean {
  const permissions = pdf.dictionary(pdf.catalogue.get('Perms'));
  const signature = pdf.dictionary(permissions?.get('DocMDP'));
  const references = pdf.resolve(signature?.get('Reference'));
  return (Array.isArray(references) ? references : []).some((each) => {
    const parameters = pdf.dictionary(pdf.dictionary(each)?.get('TransformParams'));
    return pdf.resolve(parameters?.get('P')) === 1;
  });
}
