/** Addresses of the workshop. */
export const keptHref = '/operator/procedures';
export const procedureHref = (code: string): string => `${keptHref}/${encodeURIComponent(code)}`;
export const versionHref = (code: string, version: number): string => `${procedureHref(code)}/versions/${version}`;
export const draftHref = (code: string): string => `${procedureHref(code)}/draft`;
export const partHref = (code: string, at: string): string => `${draftHref(code)}/part?at=${encodeURIComponent(at)}`;
export const bpmnHref = (code: string, at: string): string =>
  `${draftHref(code)}/process.bpmn?at=${encodeURIComponent(at)}`;
export const compareHref = (code: string, from: number | string, to: number | string): string =>
  `${procedureHref(code)}/compare?from=${from}&to=${to}`;
