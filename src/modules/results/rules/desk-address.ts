/** Address of the document of a case at the desk. */
export const documentAddress = (caseCode: string, rest = ''): string => `/desk/cases/${caseCode}/document${rest}`;
